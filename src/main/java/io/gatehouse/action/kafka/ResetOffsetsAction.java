package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.GroupState;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.PartitionOffsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Has an empty group go on from somewhere else. What it had committed is kept in the receipt's way back.
final class ResetOffsetsAction implements Action {

    private final ActionPorts ports;

    ResetOffsetsAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-reset-offsets";
    }

    @Override
    public Subject subject() {
        return Subject.GROUP;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("consumer-group"),
                Field.choice("reset-to", ResetTarget.CHOICES),
                Field.text("at", ""),
                Field.text("topic", ""),
                Field.integer("partition", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("consumer-group");
        var target = ResetTarget.of(inputs, ports);
        var draft = new Draft(this, ports, inputs, id).vendor(vendor(inputs, id, target));
        var found = ports.brokers().kafka().get().groups().find(id);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-group", id).preview();
        }
        var group = found.get();
        var whyNot = GroupCheck.whyNot(group);
        if (whyNot.isPresent()) {
            return draft.refuse(whyNot.get().key(), whyNot.get().arguments().toArray())
                    .preview();
        }
        var partitions = partitions(inputs, group);
        if (partitions.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", inputs.text("topic").orElse(""))
                    .preview();
        }
        if (partitions.get().isEmpty()) {
            return draft.refuse("refused.kafka-nothing-committed", id).preview();
        }
        return change(draft, group, target, partitions.get());
    }

    private String vendor(Inputs inputs, String id, ResetTarget target) {
        var topic = inputs.text("topic").orElse("");
        var partition = inputs.integer("partition");
        var scope = topic.isEmpty()
                ? "--all-topics"
                : "--topic " + topic + (partition.isPresent() ? ":" + partition.getAsLong() : "");
        return KafkaTool.groups(
                ports,
                "--group " + KafkaTool.quoted(id) + " --reset-offsets " + target.option() + " " + scope + " --execute");
    }

    /// All partitions of a named topic, otherwise those on which something is committed; empty when there is no such
    /// topic.
    private Optional<Collection<KafkaPartition>> partitions(Inputs inputs, GroupState group) {
        if (inputs.text("topic").isEmpty()) {
            if (inputs.integer("partition").isPresent()) {
                throw new InvalidInput("topic", Text.of("invalid.kafka-partition-without-topic"));
            }
            return Optional.of(group.committed().keySet());
        }
        var topics = ports.brokers().kafka().get().topics();
        return topics.find(TopicCheck.name(inputs, "topic")).map(topic -> TopicCheck.partitions(inputs, topic));
    }

    private Preview change(Draft draft, GroupState group, ResetTarget target, Collection<KafkaPartition> partitions) {
        var ranges = ports.brokers().kafka().get().topics().offsets(partitions);
        var committed = OffsetList.committed(group.committed());
        var wanted = target.wanted(ports, ranges, committed);
        var before = new HashMap<KafkaPartition, OptionalLong>();
        var after = new HashMap<KafkaPartition, OptionalLong>();
        var clamped = 0;
        for (var entry : wanted.entrySet()) {
            var partition = entry.getKey();
            var offset = clamped(ranges, partition, entry.getValue());
            clamped += offset == entry.getValue() ? 0 : 1;
            if (!OptionalLong.of(offset).equals(committed.of(partition))) {
                before.put(partition, committed.of(partition));
                after.put(partition, OptionalLong.of(offset));
            }
        }
        var untouched = partitions.stream()
                .filter(partition -> !wanted.containsKey(partition))
                .map(KafkaPartition::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!untouched.isEmpty()) {
            draft.held("effect.kafka-reset.unknown", untouched);
        }
        if (after.isEmpty()) {
            return draft.refuse("refused.kafka-no-change", group.id()).preview();
        }
        if (clamped > 0) {
            draft.care("effect.kafka-reset.clamped", clamped);
        }
        return told(draft, new OffsetChange(group.id(), true, new OffsetList(before), new OffsetList(after)));
    }

    private static long clamped(Map<KafkaPartition, PartitionOffsets> ranges, KafkaPartition partition, long offset) {
        var range = ranges.get(partition);
        return range == null ? offset : range.clamp(offset);
    }

    private Preview told(Draft draft, OffsetChange change) {
        var again = change.back().values().stream()
                .filter(events -> events > 0)
                .mapToLong(Long::longValue)
                .sum();
        var skipped = -change.back().values().stream()
                .filter(events -> events < 0)
                .mapToLong(Long::longValue)
                .sum();
        draft.plain("effect.kafka-reset.moved", change.after().offsets().size(), change.group());
        if (again > 0) {
            draft.care("effect.kafka-reset.again", again);
        }
        if (skipped > 0) {
            draft.care("effect.kafka-reset.skipped", skipped);
        }
        draft.plain("effect.kafka-reset.kept");
        return draft.messages(again + skipped)
                .fingerprint(change.fingerprint())
                .table(change.table(
                        OffsetChange.ends(ports, change.after().offsets().keySet())))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var change = OffsetChange.of(preview.target(), preview.fingerprint());
        requireInRange(change);
        return change.apply(ports, preview, progress, "receipt.kafka-reset");
    }

    /// A topic that was made anew, or whose events went, has no such places any more.
    private void requireInRange(OffsetChange change) {
        var ranges = ports.brokers()
                .kafka()
                .get()
                .topics()
                .offsets(change.after().offsets().keySet());
        change.after().offsets().forEach((partition, offset) -> {
            var range = ranges.get(partition);
            if (range == null || range.clamp(offset.orElse(range.first())) != offset.orElse(range.first())) {
                throw new PreviewOutdated(Text.of("outdated.kafka-range", partition.toString()));
            }
        });
    }
}
