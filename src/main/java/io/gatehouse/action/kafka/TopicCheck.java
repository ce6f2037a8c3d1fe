package io.gatehouse.action.kafka;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.TopicState;
import io.gatehouse.port.KafkaTopics;
import java.util.List;

/// What actions on a topic look at first.
final class TopicCheck {

    private static final int LONGEST_NAME = 249;

    private TopicCheck() {}

    /// The name of a topic in a field.
    ///
    /// @throws InvalidInput when Kafka has no such names
    static String name(Inputs inputs, String field) {
        var name = inputs.required(field);
        if (!name.matches("[A-Za-z0-9._-]+") || name.length() > LONGEST_NAME || name.matches("\\.{1,2}")) {
            throw new InvalidInput(field, Text.of("invalid.kafka-topic-name", LONGEST_NAME));
        }
        return name;
    }

    /// The partitions that are meant: one or all.
    ///
    /// @throws InvalidInput when the topic has no such partition
    static List<KafkaPartition> partitions(Inputs inputs, TopicState topic) {
        var chosen = inputs.integer("partition");
        if (chosen.isEmpty()) {
            return topic.eachPartition().toList();
        }
        if (chosen.getAsLong() >= topic.partitions()) {
            throw new InvalidInput(
                    "partition", Text.of("invalid.kafka-partition", topic.name(), topic.partitions() - 1));
        }
        return List.of(new KafkaPartition(topic.name(), (int) chosen.getAsLong()));
    }

    /// The topic as it is now.
    ///
    /// @throws PreviewOutdated when it is gone, or another one of that name
    static TopicState same(KafkaTopics topics, String name, String id) {
        var now = topics.find(name).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.kafka-topic-gone", name)));
        if (!now.id().equals(id)) {
            throw new PreviewOutdated(Text.of("outdated.kafka-topic-anew", name));
        }
        return now;
    }
}
