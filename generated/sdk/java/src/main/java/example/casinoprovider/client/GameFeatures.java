package example.casinoprovider.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The contract's {@code GameFeatures}.
 */
public record GameFeatures(
        @JsonProperty(value = "bonus", required = true) boolean bonus,
        @JsonProperty(value = "collect", required = true) boolean collect,
        @JsonProperty(value = "free_spins", required = true) boolean freeSpins,
        @JsonProperty(value = "buy_feature", required = true) boolean buyFeature,
        @JsonProperty(value = "special_bet", required = true) boolean specialBet) {
}
