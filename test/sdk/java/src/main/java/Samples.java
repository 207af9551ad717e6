// sample: client
import example.casinoprovider.client.ProviderClient;
// end
// sample: listGames, getGame
import example.casinoprovider.client.Game;
// end
// sample: listGames
import example.casinoprovider.client.GamesFilter;
// end
// sample: createLaunchUrl
import example.casinoprovider.client.LaunchReply;
import example.casinoprovider.client.LaunchRequest;
// end
// sample: getGameArt
import example.casinoprovider.client.Artwork;
// end
// sample: getHealth
import example.casinoprovider.client.HealthReply;
// end
// sample: errors
import example.casinoprovider.client.ProviderException;
// end
// sample: callback
import example.casinoprovider.client.CallbackException;
import example.casinoprovider.client.CallbackVerifier;
import example.casinoprovider.client.Verb;
import example.casinoprovider.client.WalletCallback;
// end
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The samples of the documentation: each is run by its name, and prints what came of it. */
final class Samples {
    public static void main(String[] arguments) throws IOException {
        // sample: client
        ProviderClient provider =
                ProviderClient.of(System.getenv("PROVIDER_URL"), System.getenv("PROVIDER_API_KEY"));
        // end
        switch (arguments[0]) {
            case "getHealth" -> getHealth(provider);
            case "listGames" -> listGames(provider);
            case "getGame" -> getGame(provider);
            case "createLaunchUrl" -> createLaunchUrl(provider);
            case "getGameArt" -> getGameArt(provider);
            case "errors" -> errors(provider);
            case "callback" -> callback(headers(), System.in.readAllBytes());
            default -> throw new IllegalArgumentException("there is no sample " + arguments[0]);
        }
    }

    private static void getHealth(ProviderClient provider) {
        // sample: getHealth
        HealthReply health = provider.getHealth();
        System.out.println("up, with contract " + health.version());
        // end
    }

    private static void listGames(ProviderClient provider) {
        // sample: listGames
        for (Game game : provider.listGames(GamesFilter.all().withLimit(20)).data().items())
            System.out.println(game.symbol() + ": " + game.title());
        // end
    }

    private static void getGame(ProviderClient provider) {
        // sample: getGame
        Game game = provider.getGame("vs20doghouse").data();
        System.out.println(game.title() + ", " + game.lines() + " lines");
        // end
    }

    private static void createLaunchUrl(ProviderClient provider) {
        // sample: createLaunchUrl
        LaunchReply launch = provider.createLaunchUrl(LaunchRequest.of("player-129001")
                .withSymbol("vs20doghouse")
                .withCurrency("USD")
                .withDevice(LaunchRequest.Device.DESKTOP)
                .withReturnUrl("https://operator.example.com/lobby"));
        System.out.println("session " + launch.sessionId());
        // Send the player's browser to launch.launchUrl(), and keep it out of your logs.
        // end
    }

    private static void getGameArt(ProviderClient provider) {
        // sample: getGameArt
        Artwork art = provider.getGameArt("vs20doghouse");
        System.out.println(art.mediaType() + ", " + art.bytes().length + " bytes");
        // end
    }

    private static void errors(ProviderClient provider) {
        // sample: errors
        try {
            provider.getGame("vs99nothing");
        } catch (ProviderException failure) {
            if (failure.kind() != ProviderException.Kind.REFUSED) throw failure;
            System.out.printf(
                    "%d %s (request %s)%n",
                    failure.status().getAsInt(), failure.detail().get(), failure.requestId().get());
        }
        // end
    }

    private static Map<String, String> headers() {
        return Map.of(
                "x-pp-request-id", System.getenv("X_PP_REQUEST_ID"),
                "x-pp-timestamp", System.getenv("X_PP_TIMESTAMP"),
                "x-pp-signature", System.getenv("X_PP_SIGNATURE"));
    }

    private static void callback(Map<String, String> headers, byte[] body) {
        // sample: callback
        // body is the raw bytes: with Spring, @RequestBody byte[] body
        CallbackVerifier verifier = new CallbackVerifier(List.of(System.getenv("WALLET_SECRET")));
        try {
            WalletCallback debit = verifier.parse(Verb.DEBIT, headers, body);
            System.out.println(debit.playerId() + " stakes " + debit.amount() + " " + debit.currency());
        } catch (CallbackException refusal) {
            System.out.println("refused: " + refusal.check().word());
        }
        // end
    }
}
