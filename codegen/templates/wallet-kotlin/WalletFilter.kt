package example.casinoprovider.wallet

import example.casinoprovider.wallet.model.TransactionType
import jakarta.servlet.FilterChain
import jakarta.servlet.http.HttpFilter
import jakarta.servlet.http.HttpServletRequest
import jakarta.servlet.http.HttpServletResponse
import org.springframework.core.Ordered

/**
 * The wallet in a Spring Boot application, as a bean: it answers everything below [path] and lets all else through. It
 * comes before Spring's own filters, so that it reads the raw bytes, and nothing but the signature says who may call.
 */
class WalletFilter(private val wallet: Wallet<*>, private val path: String = "") :
    HttpFilter(),
    Ordered {
    init {
        val isPath = path == "" || (path.startsWith("/") && !path.endsWith("/"))
        require(isPath) { "The path of the wallet reads /wallet, or is empty" }
    }

    override fun getOrder(): Int = Ordered.HIGHEST_PRECEDENCE

    override fun doFilter(request: HttpServletRequest, response: HttpServletResponse, chain: FilterChain) {
        val asked = request.servletPath + request.pathInfo.orEmpty()
        if (!asked.startsWith("$path/")) return chain.doFilter(request, response)
        val answer = try {
            answer(asked.removePrefix("$path/"), request)
        } catch (reject: Reject) {
            if (reject.code == RejectCode.METHOD_NOT_ALLOWED) response.setHeader("allow", "POST")
            answerOf(reject)
        }
        val body = answer.json.toByteArray()
        response.status = answer.status
        response.contentType = "application/json"
        response.setContentLength(body.size)
        response.outputStream.write(body)
    }

    private fun answer(name: String, request: HttpServletRequest): Answer {
        val verb = TransactionType.entries.find { it.value == name }
            ?: throw Reject(RejectCode.NOT_FOUND, "There are only balance, debit, credit and rollback")
        if (request.method != "POST") throw Reject(RejectCode.METHOD_NOT_ALLOWED, "The calls are POST only")
        val body = request.inputStream.readNBytes(BODY_LIMIT + 1)
        if (body.size > BODY_LIMIT) throw Reject(RejectCode.BODY_TOO_LARGE, "The body is larger than 64 KiB")
        val headers = request.headerNames.asSequence()
        return wallet.answer(verb, headers.associateWith { request.getHeaders(it).asSequence().joinToString() }, body)
    }

    private companion object {
        const val BODY_LIMIT = 64 * 1024
    }
}
