package example.casinoprovider.wallet;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code casino-wallet.*} in the application's configuration.
 *
 * @param operatorId the operator whose calls are answered
 * @param secrets the wallet secret and, while it is being changed, the coming one
 * @param path everything below it is the wallet's; {@code /} where the whole application is
 */
@ConfigurationProperties("casino-wallet")
record WalletProperties(
        String operatorId,
        List<String> secrets,
        @DefaultValue("/wallet") String path) {
    @Override
    public String toString() {
        return "WalletProperties[operatorId=%s, path=%s]".formatted(operatorId, path);
    }
}
