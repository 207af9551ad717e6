package example.casinoprovider.wallet;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Mounts the application's {@link Wallet} bean. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WalletProperties.class)
class WalletAutoConfiguration {
    /** Behind what counts requests and names them in logs, and before Spring Security. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<WalletFilter> walletFilter(
            Wallet<?> wallet, WalletProperties properties, ObjectProvider<Clock> clock) {
        String operatorId = properties.operatorId();
        if (operatorId == null || operatorId.isBlank())
            throw new IllegalStateException("casino-wallet.operator-id must name the operator whose wallet this is");
        List<String> secrets = properties.secrets();
        if (secrets == null || secrets.isEmpty())
            throw new IllegalStateException("casino-wallet.secrets must hold the wallet secret");
        String path = properties.path().replaceAll("/+$", "");
        var verifier = new CallbackVerifier(secrets, clock.getIfAvailable(Clock::systemUTC));
        var filter = new FilterRegistrationBean<>(new WalletFilter(path, operatorId, verifier, wallet));
        filter.addUrlPatterns(path + "/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
