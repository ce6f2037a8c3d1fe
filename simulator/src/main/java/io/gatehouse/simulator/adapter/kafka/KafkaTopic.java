package io.gatehouse.simulator.adapter.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The topic of reservation events: three partitions, kept seven days.
public final class KafkaTopic {

    private static final int PARTITIONS = 3;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final int TIMEOUT_MILLIS = 5_000;

    private KafkaTopic() {}

    private interface Question {
        KafkaFuture<?> ask(Admin admin);
    }

    /// Makes the topic unless it exists; blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the cluster cannot be reached or refuses
    public static void declare(KafkaAccess access, String name) {
        var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
        var _ = answered(access, admin -> admin.createTopics(List.of(topic)).all(), TopicExistsException.class);
    }

    /// Whether there is such a topic; blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the cluster cannot be reached or refuses
    public static boolean exists(KafkaAccess access, String name) {
        return answered(
                access,
                admin -> admin.describeTopics(List.of(name)).allTopicNames(),
                UnknownTopicOrPartitionException.class);
    }

    /// False when the answer was that one expected failure.
    private static boolean answered(KafkaAccess access, Question question, Class<? extends KafkaException> expected) {
        Map<String, Object> settings = access.settings();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (var admin = Admin.create(settings)) {
            question.ask(admin).get();
            return true;
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return false;
            }
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw KafkaAccess.translate(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaAccess.translate(e);
        }
    }
}
