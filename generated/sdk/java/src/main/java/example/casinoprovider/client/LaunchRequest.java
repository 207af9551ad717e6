package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The contract's {@code LaunchRequest}.
 * @param symbol symbol or slug. One game identifier is required.
 * @param slug symbol or slug. One game identifier is required.
 * @param externalPlayerId Stable player identifier from the operator platform.
 * @param coin Optional default coin value.
 * @param currency Optional ISO-style currency code; defaults to operator currency then USD.
 * @param returnUrl Optional lobby URL used by the game close/return flow.
 * @param device Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
 */
public record LaunchRequest(
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("symbol") String symbol,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("slug") String slug,
        @JsonProperty("external_player_id") String externalPlayerId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("coin") String coin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("currency") String currency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("return_url") String returnUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("device") Device device) {
    public LaunchRequest {
        Shape.required("external_player_id", externalPlayerId);
    }

    /** With what is required alone; each method that begins with {@code with} gives a copy with more. */
    public static LaunchRequest of(String externalPlayerId) {
        return new LaunchRequest(null, null, externalPlayerId, null, null, null, null);
    }

    public LaunchRequest withSymbol(String symbol) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    public LaunchRequest withSlug(String slug) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    public LaunchRequest withCoin(String coin) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    public LaunchRequest withCurrency(String currency) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    public LaunchRequest withReturnUrl(String returnUrl) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    public LaunchRequest withDevice(Device device) {
        return new LaunchRequest(symbol, slug, externalPlayerId, coin, currency, returnUrl, device);
    }

    /** A value of {@code device}: a newer contract may have others than those that are named here. */
    public record Device(@JsonValue String value) {
        public static final Device DESKTOP = new Device("desktop");
        public static final Device MOBILE = new Device("mobile");
        public static final Device TABLET = new Device("tablet");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Device {
            Shape.required("device", value);
        }
    }
}
