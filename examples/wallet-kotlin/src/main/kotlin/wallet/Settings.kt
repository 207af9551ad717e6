package wallet

import java.io.File

class Settings(val port: Int, val operator: String, val secrets: List<String>, val database: File?)

/** What the environment says. No message holds a secret. */
fun settingsOf(environment: Map<String, String>): Settings {
    val port = (environment["PORT"] ?: "9100").toIntOrNull() ?: 0
    require(port in 1..65535) { "PORT must be a number from 1 to 65535" }
    val operator = environment["WALLET_OPERATOR"].orEmpty()
    require(operator != "") { "WALLET_OPERATOR must be the id that the provider has given you" }
    val secrets = environment["WALLET_SECRETS"].orEmpty().split(',')
    val areSecrets = secrets.size <= 2 && "" !in secrets
    require(areSecrets) { "WALLET_SECRETS must be one wallet secret, or two with a comma between" }
    val database = environment["WALLET_DATABASE"]?.let(::File)
    return Settings(port, operator, secrets, database)
}
