package example.casinoprovider.wallet.model

import com.fasterxml.jackson.annotation.JsonValue

/** What a callback does. */
enum class TransactionType(@get:JsonValue val value: String) {
    BALANCE("balance"),
    DEBIT("debit"),
    CREDIT("credit"),
    ROLLBACK("rollback"),
}
