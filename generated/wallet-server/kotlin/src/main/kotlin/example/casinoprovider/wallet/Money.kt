package example.casinoprovider.wallet

import java.math.BigDecimal

/** ISO 4217: the currencies whose smallest coin is no hundredth. Not all of them are known to every JDK. */
private val SCALES = mapOf(
    0 to "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3 to "BHD IQD JOD KWD LYD OMR TND",
    4 to "CLF UYW",
).flatMap { (scale, codes) -> codes.split(' ').map { it to scale } }.toMap()

private val LIMIT = BigDecimal.TEN.pow(15)

/** How many digits a currency has after the point: JPY 0, USD 2, BHD 3. */
internal fun scaleOf(currency: String): Int = SCALES[currency] ?: 2

/** The amount in the currency's scale: "997.9" of USD is 997.90. More digits than that are refused, never rounded. */
internal fun amountOf(text: String, currency: String): BigDecimal {
    val amount = text.toBigDecimal()
    val scale = scaleOf(currency)
    if (amount.scale() > scale)
        throw Reject(RejectCode.BAD_REQUEST, "amount $text has more than the $scale decimals of $currency")
    return amount.setScale(scale)
}

/** The balance as a reply has it. Throws [ArithmeticException] when the ledger gives parts of the smallest coin. */
internal fun written(balance: BigDecimal, currency: String): String {
    check(balance.signum() >= 0) { "The ledger gave a balance below zero" }
    if (balance >= LIMIT)
        throw Reject(RejectCode.BAD_REQUEST, "The balance would have more than 15 digits before the point")
    return balance.setScale(scaleOf(currency)).toPlainString()
}
