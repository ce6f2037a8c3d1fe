package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaReads;
import io.gatehouse.port.MetricSource;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Reads Kafka through one admin client, which finds its brokers again by itself. For one poller thread.
public final class KafkaSource implements MetricSource<KafkaReads> {

    private final Endpoints.Kafka endpoint;
    private final Duration timeout;
    private @Nullable Admin admin;

    public KafkaSource(Endpoints.Kafka endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
    }

    @Override
    public SourceId id() {
        return SourceId.of(Broker.KAFKA);
    }

    @Override
    public WatchCost cost() {
        return WatchCost.NONE;
    }

    @Override
    public KafkaReads tick() {
        var open = admin;
        if (open == null) {
            open = connect();
            admin = open;
        }
        return new AdminReads(open, endpoint.bootstrapServers(), timeout);
    }

    private Admin connect() {
        var millis = (int) timeout.toMillis();
        try {
            return Admin.create(Map.<String, Object>of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    endpoint.bootstrapServers(),
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "gatehouse-console",
                    AdminClientConfig.SECURITY_PROTOCOL_CONFIG,
                    endpoint.tls() ? "SSL" : "PLAINTEXT",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    millis,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    millis,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    2_000,
                    AdminClientConfig.RETRIES_CONFIG,
                    1));
        } catch (KafkaException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new BrokerException.Unreachable(
                    Broker.KAFKA, endpoint.bootstrapServers() + ": " + cause.getMessage(), e);
        }
    }

    /// Kafka's protocol does not tell the broker's version.
    @Override
    public String version() {
        return "";
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
