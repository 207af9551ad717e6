package example.casinoprovider.client

import com.fasterxml.jackson.annotation.JsonSetter
import com.fasterxml.jackson.annotation.Nulls
import tools.jackson.databind.DeserializationFeature
import tools.jackson.databind.MapperFeature
import tools.jackson.databind.cfg.CoercionAction
import tools.jackson.databind.cfg.CoercionInputShape
import tools.jackson.databind.json.JsonMapper
import tools.jackson.databind.type.LogicalType
import java.nio.ByteBuffer

/** Reads what the contract says and nothing like it: a number is no text, null no value. New fields are left aside. */
internal val JSON: JsonMapper = JsonMapper.builder()
    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .withConfigOverride(List::class.java) { it.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)) }
    .withCoercionConfig(LogicalType.Textual) { text ->
        for (shape in listOf(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean))
            text.setCoercion(shape, CoercionAction.Fail)
    }
    .build()

/** The text of these bytes; throws [java.nio.charset.CharacterCodingException] when they are not UTF-8. */
internal fun textOf(bytes: ByteArray): String = Charsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
