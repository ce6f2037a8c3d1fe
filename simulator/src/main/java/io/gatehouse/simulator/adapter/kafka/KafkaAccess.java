package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/// The settings that all clients of one cluster share.
final class KafkaAccess {

    private KafkaAccess() {}

    static Map<String, Object> settings(Endpoints.Kafka endpoint) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, endpoint.bootstrapServers());
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, endpoint.tls() ? "SSL" : "PLAINTEXT");
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
