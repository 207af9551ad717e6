package example.casinoprovider.client

import tools.jackson.core.JsonParser
import tools.jackson.databind.DeserializationContext
import tools.jackson.databind.ValueDeserializer
import tools.jackson.databind.json.JsonMapper
import tools.jackson.databind.module.SimpleModule
import java.time.DateTimeException
import java.time.OffsetDateTime

/** Reads replies. Jackson takes a number for a moment too; the contract does not. */
internal val REPLIES: JsonMapper = JSON.rebuild()
    .addModule(SimpleModule().addDeserializer(OffsetDateTime::class.java, Moments))
    .build()

private object Moments : ValueDeserializer<OffsetDateTime>() {
    override fun deserialize(parser: JsonParser, context: DeserializationContext): OffsetDateTime =
        try {
            OffsetDateTime.parse(parser.string)
        } catch (_: DateTimeException) {
            context.reportInputMismatch(OffsetDateTime::class.java, "no date-time")
        }
}
