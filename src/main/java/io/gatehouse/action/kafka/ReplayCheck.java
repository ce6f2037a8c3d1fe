package io.gatehouse.action.kafka;

import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.TopicState;
import io.gatehouse.port.KafkaEvents.Stretch;
import io.gatehouse.port.KafkaTopics;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a replay was previewed with: both topics, and from where to where.
///
/// @param sourceId of the topic, which another one of that name does not share
record ReplayCheck(
        String sourceId,
        String targetId,
        int targetPartitions,
        boolean samePartitions,
        Map<KafkaPartition, Stretch> stretches) {

    ReplayCheck {
        stretches = Map.copyOf(stretches);
    }

    ReplayCheck(TopicState source, TopicState target, Map<KafkaPartition, Stretch> stretches) {
        this(source.id(), target.id(), target.partitions(), source.partitions() == target.partitions(), stretches);
    }

    /// What a preview keeps.
    String fingerprint() {
        return String.join(
                " ",
                sourceId,
                targetId,
                String.valueOf(targetPartitions),
                String.valueOf(samePartitions),
                offsets(Stretch::from).text(),
                offsets(Stretch::until).text());
    }

    private OffsetList offsets(java.util.function.ToLongFunction<Stretch> which) {
        return new OffsetList(stretches.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> OptionalLong.of(which.applyAsLong(entry.getValue())))));
    }

    /// What a preview kept.
    static ReplayCheck of(String fingerprint) {
        var parts = fingerprint.split(" ", 6);
        var until = OffsetList.parse("", parts[5]);
        var stretches = new TreeMap<KafkaPartition, Stretch>();
        OffsetList.parse("", parts[4])
                .offsets()
                .forEach((partition, from) -> stretches.put(
                        partition,
                        new Stretch(from.orElse(0), until.of(partition).orElse(0))));
        return new ReplayCheck(
                parts[0], parts[1], Integer.parseInt(parts[2]), Boolean.parseBoolean(parts[3]), stretches);
    }

    /// Asks whether the oldest events are still kept.
    ///
    /// @throws PreviewOutdated when they are not
    void requireStillThere(KafkaTopics topics) {
        var ranges = topics.offsets(stretches.keySet());
        stretches.forEach((partition, stretch) -> {
            var range = ranges.get(partition);
            if (range == null || range.first() > stretch.from() || range.end() < stretch.until()) {
                throw new PreviewOutdated(Text.of("outdated.kafka-range", partition.toString()));
            }
        });
    }
}
