package example.casinoprovider.client

/** Why a call came to nothing; the message is a sentence for a person, and holds no key. */
sealed class CasinoProviderException(message: String, cause: Throwable? = null) : RuntimeException(message, cause) {
    /** The provider said no, with this HTTP [status]; [requestId] names the request in its logs. */
    class Refused(val status: Int, val detail: String, val requestId: String?) :
        CasinoProviderException("The provider refused with $status: $detail")

    /** There was no whole answer in time; whether the call had its effect is unknown. */
    class Timeout(message: String) : CasinoProviderException(message)

    /** The provider could not be reached, or the connection broke before it answered. */
    class Network(message: String, cause: Throwable) : CasinoProviderException(message, cause)

    /** It answered, but not as the contract says: mostly something between here and the provider. */
    class Unreadable(message: String, cause: Throwable? = null) : CasinoProviderException(message, cause)
}
