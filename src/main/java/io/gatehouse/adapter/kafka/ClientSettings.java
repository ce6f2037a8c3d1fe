package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/// What every client of a cluster is told: addresses, login, trust, patience. Nothing else comes from a profile.
final class ClientSettings {

    private static final int LONGEST_BACKOFF_MILLIS = 2_000;

    private ClientSettings() {}

    /// The settings, to which each client adds its own.
    ///
    /// @throws BrokerException.AccessDenied when a password is not where the profile says
    static Map<String, Object> of(Endpoints.Kafka endpoint, Secrets secrets) {
        try {
            var settings = new HashMap<String, Object>(endpoint.security().settings(secrets::resolve));
            settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, endpoint.bootstrapServers());
            settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "gatehouse-console");
            settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF_MILLIS);
            return settings;
        } catch (Secrets.Missing e) {
            throw new BrokerException.AccessDenied(Broker.KAFKA, String.valueOf(e.getMessage()), e);
        }
    }
}
