package example.casinoprovider.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** One request, before it is known where the server is and who asks. */
final class Call {
    /** Texts that a path loses, or takes for the way up. */
    private static final Set<String> DOTS = Set.of("", ".", "..");

    private final String operation;
    private final String method;
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path;
    private byte[] body;
    private boolean authenticated;

    Call(String operation, String method, String path) {
        this.operation = operation;
        this.method = method;
        this.path = path;
    }

    Call authenticated() {
        authenticated = true;
        return this;
    }

    Call path(String name, String value) {
        if (DOTS.contains(value))
            throw new IllegalArgumentException("%s \"%s\" would make another path".formatted(name, value));
        path = path.replace("{" + name + "}", encoded(value));
        return this;
    }

    Call query(String name, Object value) {
        if (value != null) query.add(name + "=" + encoded(value.toString()));
        return this;
    }

    Call header(String name, String value) {
        if (value != null) headers.put(name, value);
        return this;
    }

    Call body(Object value) {
        body = Json.MAPPER.writeValueAsBytes(value);
        return header("content-type", "application/json");
    }

    Call accepts(String mediaTypes) {
        return header("accept", mediaTypes);
    }

    String operation() {
        return operation;
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    /** Whether repeating it changes nothing. */
    boolean isSafe() {
        return method.equals("GET");
    }

    HttpRequest.Builder request(String baseUrl) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path + query)).method(method, publisher);
        headers.forEach(request::header);
        return request;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
