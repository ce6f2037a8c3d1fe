package io.gatehouse.simulator.adapter.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/// Asks the cluster for its brokers, over a connection of its own. Thread-safe.
final class KafkaPulse implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Admin admin;

    /// Connects with the first question.
    KafkaPulse(KafkaAccess access) {
        var settings = access.settings();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        admin = Admin.create(settings);
    }

    /// Blocks until the cluster has answered.
    ///
    /// @throws io.gatehouse.port.BrokerException when it has not
    void feel() {
        try {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
