package io.gatehouse.action.kafka;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Committed offsets of a group from what they are to what they shall be.
///
/// @param groupThere false where the group is made by setting them
/// @param before what is committed; a dash for nothing
/// @param after what shall be; of the same partitions
record OffsetChange(String group, boolean groupThere, OffsetList before, OffsetList after) {

    static final List<String> COLUMNS =
            List.of("topic", "partition", "offset-before", "offset-after", "lag-before", "lag-after");

    private static final String THERE = "there";

    /// What a preview keeps.
    String fingerprint() {
        return String.join(" ", groupThere ? THERE : "gone", before.text(), after.text());
    }

    /// What a preview kept.
    static OffsetChange of(String group, String fingerprint) {
        var parts = fingerprint.split(" ", 3);
        return new OffsetChange(
                group, parts[0].equals(THERE), OffsetList.parse("", parts[1]), OffsetList.parse("", parts[2]));
    }

    /// Before and after with the lag of each partition; unknown ends are dashes.
    Table table(Map<KafkaPartition, Long> ends) {
        var rows = new ArrayList<List<String>>();
        new TreeMap<>(after.offsets()).forEach((partition, offset) -> {
            var end = ends.get(partition);
            var known = end == null ? OptionalLong.empty() : OptionalLong.of(end);
            rows.add(List.of(
                    partition.topic(),
                    String.valueOf(partition.partition()),
                    shown(before.of(partition)),
                    shown(offset),
                    lag(known, before.of(partition)),
                    lag(known, offset)));
        });
        return Table.of(COLUMNS, rows);
    }

    private static String shown(OptionalLong offset) {
        return offset.isPresent() ? String.valueOf(offset.getAsLong()) : "–";
    }

    private static String lag(OptionalLong end, OptionalLong offset) {
        return end.isPresent() && offset.isPresent()
                ? String.valueOf(Math.max(0, end.getAsLong() - offset.getAsLong()))
                : "–";
    }

    /// Events between before and after: positive ones are read again, negative ones skipped.
    Map<KafkaPartition, Long> back() {
        var distances = new HashMap<KafkaPartition, Long>();
        after.offsets().forEach((partition, offset) -> {
            var old = before.of(partition);
            if (old.isPresent() && offset.isPresent()) {
                distances.put(partition, old.getAsLong() - offset.getAsLong());
            }
        });
        return distances;
    }

    /// Sets them, where the group is still as it was.
    ///
    /// @param fact what the receipt says of the partitions that were set
    /// @throws PreviewOutdated when the group or what it has committed is not as it was; nothing was changed then
    Receipt apply(ActionPorts ports, Preview preview, Progress progress, String fact) {
        var start = ports.clock().instant();
        var kafka = ports.brokers().kafka().get();
        requireSame(ports);
        var problems = kafka.groups().set(group, after.offsets());
        var done = after.offsets().keySet().stream()
                .filter(partition -> !problems.containsKey(partition))
                .collect(Collectors.toSet());
        var step = new Progress.Step(done.size(), after.offsets().size(), 0, problems.size(), 0);
        progress.report(step);
        var facts = new ArrayList<Text>();
        facts.add(Text.of(fact, done.size(), group));
        if (!problems.isEmpty()) {
            facts.add(Text.of(
                    "receipt.kafka-offsets.held",
                    problems.size(),
                    problems.values().stream().distinct().collect(Collectors.joining("; "))));
        }
        var end = ports.clock().instant();
        var receipt = new Receipt(
                        preview.action(),
                        group,
                        problems.isEmpty() ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                        facts,
                        step,
                        end,
                        Duration.between(start, end))
                .with(only(done).table(endsWhereTold(ports, done)));
        return groupThere ? receipt.with(only(done).undo()) : receipt;
    }

    private void requireSame(ActionPorts ports) {
        var found = ports.brokers().kafka().get().groups().find(group);
        if (groupThere) {
            GroupCheck.requireSame(group, found, before);
        } else if (found.isPresent()) {
            throw new PreviewOutdated(Text.of("outdated.kafka-group-back", group));
        }
    }

    static Map<KafkaPartition, Long> ends(ActionPorts ports, Set<KafkaPartition> partitions) {
        return ports.brokers().kafka().get().topics().offsets(partitions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().end()));
    }

    // The offsets are set: that nobody tells the ends any more must not hide it, nor the way back.
    private static Map<KafkaPartition, Long> endsWhereTold(ActionPorts ports, Set<KafkaPartition> partitions) {
        try {
            return ends(ports, partitions);
        } catch (BrokerException e) {
            return Map.of();
        }
    }

    private OffsetChange only(Set<KafkaPartition> partitions) {
        return new OffsetChange(group, groupThere, only(before, partitions), only(after, partitions));
    }

    private static OffsetList only(OffsetList list, Set<KafkaPartition> partitions) {
        return new OffsetList(partitions.stream().collect(Collectors.toMap(partition -> partition, list::of)));
    }

    private Undo undo() {
        return undo(group, before, after);
    }

    /// The way back to those offsets.
    ///
    /// @param left what the group was left with; nothing where it was removed
    static Undo undo(String group, OffsetList old, OffsetList left) {
        return new Undo(
                RestoreOffsetsAction.ID,
                new Inputs(Map.of("consumer-group", group, "old-offsets", old.text(), "left-offsets", left.text())));
    }
}
