package example.casinoprovider.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers everything below the wallet's path, before anything else of the application sees it: the signature is over the bytes as
 * they arrive, and what is refused is refused in the contract's words.
 */
final class WalletFilter extends OncePerRequestFilter {
    private static final int LONGEST_BODY = 64 * 1024;

    private final String path;
    private final String operatorId;
    private final CallbackVerifier verifier;
    private final Wallet<?> wallet;

    WalletFilter(String path, String operatorId, CallbackVerifier verifier, Wallet<?> wallet) {
        this.path = path;
        this.operatorId = operatorId;
        this.verifier = verifier;
        this.wallet = wallet;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String reply;
        try {
            reply = replyTo(request);
        } catch (Rejected rejected) {
            reject(response, rejected);
            return;
        } catch (Throwable fault) {
            logger.error("A call to the wallet failed, and is to be repeated", fault);
            reject(response, new Rejected(500, "internal_error", "The wallet failed; repeat the call"));
            return;
        }
        write(response, 200, reply.getBytes(UTF_8));
    }

    private String replyTo(HttpServletRequest request) throws IOException {
        Verb verb = verbOf(request);
        if (!request.getMethod().equals("POST")) throw new Rejected(405, "method_not_allowed", "Use POST");
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) throw new Rejected(413, "body_too_large", "The body is larger than 64 KiB");
        try {
            WalletCallback call = verifier.parse(verb, headersOf(request), body);
            if (call.operatorId().equals(operatorId)) return wallet.settle(call);
        } catch (CallbackException exception) {
            throw Rejected.of(exception);
        }
        throw new Rejected(403, "unknown_operator", "This wallet serves another operator");
    }

    private Verb verbOf(HttpServletRequest request) {
        String rest = request.getRequestURI().substring((request.getContextPath() + path).length());
        return (rest.startsWith("/") ? Verb.of(rest.substring(1)) : Optional.<Verb>empty())
                .orElseThrow(() -> new Rejected(404, "not_found", "There is nothing here"));
    }

    private static Map<String, String> headersOf(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames()))
            headers.put(name, String.join(", ", Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static void reject(HttpServletResponse response, Rejected rejected) throws IOException {
        if (rejected.status() == 405) response.setHeader("Allow", "POST");
        WalletReject body = WalletReject.of(false, rejected.code()).withMessage(rejected.getMessage());
        write(response, rejected.status(), Json.MAPPER.writeValueAsBytes(body));
    }

    private static void write(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
