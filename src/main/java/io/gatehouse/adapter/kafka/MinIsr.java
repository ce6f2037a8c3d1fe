package io.gatehouse.adapter.kafka;

import io.gatehouse.adapter.kafka.Outcome.Answer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// `min.insync.replicas` of every topic. Settings change seldom and Kafka tells all of a topic's at once, so they are
/// asked for once a minute, and when there is a new topic. For one thread.
final class MinIsr {

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, OptionalInt> known = new HashMap<>();
    private long askedNanos = System.nanoTime() - KEPT_NANOS;

    /// Asks when it is time to. Blocks then.
    void refresh(KafkaLink link, Collection<String> topics) {
        known.keySet().retainAll(topics);
        var now = System.nanoTime();
        if (now - askedNanos < KEPT_NANOS && known.size() == topics.size()) {
            return;
        }
        askedNanos = now;
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var answers = link.admin()
                .describeConfigs(resources, link.timed(new DescribeConfigsOptions()))
                .values();
        link.awaitEach(answers)
                .forEach((resource, outcome) -> known.put(
                        resource.name(),
                        outcome instanceof Answer<Config>(var config) ? value(config) : OptionalInt.empty()));
    }

    private static OptionalInt value(Config config) {
        var entry = config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        return entry == null || entry.value() == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(entry.value()));
    }

    /// Empty where the setting may not be read.
    OptionalInt of(String topic) {
        return known.getOrDefault(topic, OptionalInt.empty());
    }
}
