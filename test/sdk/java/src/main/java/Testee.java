import example.casinoprovider.client.Artwork;
import example.casinoprovider.client.CallbackException;
import example.casinoprovider.client.CallbackVerifier;
import example.casinoprovider.client.Credential;
import example.casinoprovider.client.GamesFilter;
import example.casinoprovider.client.LaunchRequest;
import example.casinoprovider.client.ProviderClient;
import example.casinoprovider.client.ProviderException;
import example.casinoprovider.client.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does with the client what it is told on standard input, and tells on standard output what came of it. */
final class Testee {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            JsonNode request = JSON.readTree(line);
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("id", request.get("id"));
            List<Object> dumped = new ArrayList<>();
            try {
                reply.put("value", valueOf(request, dumped));
            } catch (Throwable failure) {
                reply.put("error", failureOf(failure));
                dumped.add(stackOf(failure));
            }
            reply.put("dump", dumped.toString());
            output.println(JSON.writeValueAsString(reply));
        }
    }

    private static Object valueOf(JsonNode request, List<Object> dumped) {
        return switch (request.get("op").stringValue()) {
            case "call" -> {
                ProviderClient client = client(request.get("client"));
                dumped.add(client);
                Object value = call(client, request);
                dumped.add(value);
                yield value instanceof Artwork artwork ? told(artwork) : value;
            }
            case "sign" -> CallbackVerifier.sign(text(request, "secret"), text(request, "timestamp"), body(request));
            case "verify" -> {
                verifier(request).verify(text(request, "signature"), text(request, "timestamp"), body(request));
                yield true;
            }
            default ->
                verifier(request)
                        .parse(
                                Verb.of(text(request, "verb")).orElseThrow(),
                                JSON.convertValue(request.get("headers"), new TypeReference<Map<String, String>>() {}),
                                body(request));
        };
    }

    private static ProviderClient client(JsonNode settings) {
        var builder = ProviderClient.builder(text(settings, "base_url"), text(settings, "api_key"));
        if (settings.has("timeout_ms"))
            builder.timeout(Duration.ofMillis(settings.get("timeout_ms").longValue()));
        if (settings.has("retries")) builder.retries(settings.get("retries").intValue());
        if (settings.has("credential"))
            builder.credential(
                    switch (text(settings, "credential")) {
                        case "bearer" -> Credential.BEARER;
                        case "x-api-key" -> Credential.API_KEY;
                        default -> Credential.PROVIDER_API_KEY;
                    });
        return builder.build();
    }

    private static Object call(ProviderClient client, JsonNode request) {
        JsonNode arguments = request.get("args");
        return switch (text(request, "operation")) {
            case "getHealth" -> client.getHealth();
            case "listGames" -> client.listGames(JSON.treeToValue(arguments, GamesFilter.class));
            case "getGame" -> client.getGame(text(arguments, "symbol"));
            case "createLaunchUrl" -> client.createLaunchUrl(JSON.treeToValue(arguments, LaunchRequest.class));
            default -> client.getGameArt(text(arguments, "symbol"), text(arguments, "title"));
        };
    }

    private static Map<String, String> told(Artwork artwork) {
        String bytes = Base64.getEncoder().encodeToString(artwork.bytes());
        return Map.of("media_type", artwork.mediaType(), "bytes_base64", bytes);
    }

    private static CallbackVerifier verifier(JsonNode request) {
        List<String> secrets = JSON.convertValue(request.get("secrets"), new TypeReference<List<String>>() {});
        Instant now = Instant.ofEpochSecond(Long.parseLong(text(request, "now")));
        return new CallbackVerifier(secrets, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Map<String, Object> failureOf(Throwable failure) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", "bug");
        told.put("type", failure.getClass().getSimpleName());
        told.put("message", String.valueOf(failure.getMessage()));
        if (failure instanceof IllegalArgumentException) told.put("kind", "misuse");
        if (failure instanceof CallbackException unverified) {
            told.put("kind", "unverified");
            told.put("check", unverified.check().word());
        }
        if (failure instanceof ProviderException refused) {
            told.put("kind", refused.kind().name().toLowerCase(Locale.ROOT));
            refused.status().ifPresent(status -> told.put("status", status));
            refused.detail().ifPresent(detail -> told.put("detail", detail));
            refused.requestId().ifPresent(requestId -> told.put("request_id", requestId));
        }
        return told;
    }

    private static String stackOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static byte[] body(JsonNode request) {
        return Base64.getDecoder().decode(text(request, "body_base64"));
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).stringValue(null);
    }
}
