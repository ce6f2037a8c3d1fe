package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.BrokerException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;

/// Where Kafka is and how to log in: what all clients of one cluster are told. Thread-safe.
///
/// @param secrets finds the password behind a reference
public record KafkaAccess(Endpoints.Kafka endpoint, Function<SecretRef, Optional<String>> secrets) {

    /// The settings, to which each client adds its own. They hold passwords: never to be logged.
    Map<String, Object> settings() {
        Map<String, Object> settings =
                new HashMap<>(endpoint.security().settings((_, reference) -> secrets.apply(reference)));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, endpoint.bootstrapServers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "gatehouse-simulator");
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    static BrokerException translate(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        return new BrokerException.Unreachable(Broker.KAFKA, words, failure);
    }
}
