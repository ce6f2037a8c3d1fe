package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topic of reservation events: three partitions, kept seven days.
public final class KafkaTopic {

    private static final int PARTITIONS = 3;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final int TIMEOUT_MILLIS = 5_000;

    private KafkaTopic() {}

    /// Makes the topic unless it exists; blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the cluster cannot be reached or refuses
    public static void declare(Endpoints.Kafka endpoint, String name) {
        Map<String, Object> settings = KafkaAccess.settings(endpoint);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }
}
