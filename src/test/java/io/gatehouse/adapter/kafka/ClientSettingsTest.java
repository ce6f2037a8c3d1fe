package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaProperties;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;

/// What Kafka's clients are told comes from our own fields, and a class from a profile is never loaded.
class ClientSettingsTest {

    /// Would tell that a client was made with it.
    public static final class Recorded implements MetricsReporter {

        static final AtomicInteger MADE = new AtomicInteger();

        public Recorded() {
            MADE.incrementAndGet();
        }

        @Override
        public void init(List<KafkaMetric> metrics) {}

        @Override
        public void metricChange(KafkaMetric metric) {}

        @Override
        public void metricRemoval(KafkaMetric metric) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }

    @Test
    void noClientIsMadeOfAHostileProperty() {
        var before = Recorded.MADE.get();
        assertThatThrownBy(() -> KafkaLink.open(
                        endpoint(new KafkaProperties(Map.of("metric.reporters", Recorded.class.getName()))),
                        TestKafka.NO_SECRETS,
                        Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kafka.properties.metric.reporters");
        assertThat(Recorded.MADE).hasValue(before);

        try (var _ = Admin.create(Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:1", "metric.reporters", Recorded.class.getName()))) {
            assertThat(Recorded.MADE).as("a client would have loaded it").hasValue(before + 1);
        }
    }

    private static Endpoints.Kafka endpoint(KafkaProperties properties) {
        return new Endpoints.Kafka(
                "127.0.0.1:1", new KafkaSecurity(false, Optional.empty(), Optional.empty(), properties));
    }

    @Test
    void userAndPasswordCannotBreakOutOfTheLoginLine() {
        var user = "x\" required; evil.Module required a=\"b";
        var password = "p\\\";\n evil.Module required \\";
        var security = new KafkaSecurity(
                true,
                Optional.of(new KafkaSecurity.Sasl(
                        KafkaSecurity.Mechanism.SCRAM_SHA_256, user, new SecretRef.Typed(password))),
                Optional.empty(),
                KafkaProperties.NONE);
        var settings = ClientSettings.of(new Endpoints.Kafka("k:9092", security), (_, _) -> Optional.of(password));

        var line = new Password(String.valueOf(settings.get("sasl.jaas.config")));
        var entries =
                JaasContext.loadClientContext(Map.of("sasl.jaas.config", line)).configurationEntries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.getLoginModuleName()).isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule");
            assertThat(entry.getOptions()).isEqualTo(Map.of("username", user, "password", password));
        });
        assertThat(settings).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void passwordThatIsNotThereIsADeniedAccessWithItsField() {
        var security = new KafkaSecurity(
                false,
                Optional.of(new KafkaSecurity.Sasl(
                        KafkaSecurity.Mechanism.PLAIN, "ops", new SecretRef.EnvironmentVariable("NOT_SET"))),
                Optional.empty(),
                KafkaProperties.NONE);
        assertThatThrownBy(() -> ClientSettings.of(new Endpoints.Kafka("k:9092", security), (field, _) -> {
                    throw new Secrets.Missing(field, "is not set");
                }))
                .isInstanceOf(BrokerException.AccessDenied.class)
                .hasMessageContaining("kafka.password");
    }
}
