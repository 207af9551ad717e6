package example.casinoprovider.client.model

/** A signed call of the provider to a wallet: one of balance, debit, credit and rollback. */
sealed interface Callback {
    val operatorId: String
    val playerId: String
    val sessionId: String
    val gameSymbol: String
    val currency: String
    val requestId: String
    val transactionId: String
    val transactionType: TransactionType
    val actionType: String

    /** A decimal string, as it was written. */
    val amount: String
}

/** The contract counts characters, where the length of a string here would count an emoji twice. */
internal fun hold(field: String, value: String, length: IntRange, pattern: String? = null) {
    val counted = value.codePointCount(0, value.length)
    require(counted in length) { "$field has not ${length.first} to ${length.last} characters" }
    require(pattern == null || Regex(pattern).matches(value)) { "$field does not match $pattern" }
    require(Charsets.UTF_8.newEncoder().canEncode(value)) { "$field holds half a surrogate pair" }
}
