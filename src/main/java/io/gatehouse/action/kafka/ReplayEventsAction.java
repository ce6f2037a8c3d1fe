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
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.TopicState;
import io.gatehouse.port.KafkaEvents.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;

/// Writes a stretch of a topic to a topic once more. Where it ends is fixed by the preview.
final class ReplayEventsAction implements Action {

    private final ActionPorts ports;

    ReplayEventsAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-replay";
    }

    @Override
    public Subject subject() {
        return Subject.TOPIC;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("topic"),
                Field.required("target-topic", ""),
                Field.integer("partition", ""),
                Field.text("from-position", ""),
                Field.text("until-position", ""),
                Field.integer("rate", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = TopicCheck.name(inputs, "topic");
        var targetName = TopicCheck.name(inputs, "target-topic");
        perSecond(inputs);
        var draft = new Draft(this, ports, inputs, name);
        var topics = ports.brokers().kafka().get().topics();
        var source = topics.find(name);
        var target = topics.find(targetName);
        if (source.isEmpty() || target.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", source.isEmpty() ? name : targetName)
                    .preview();
        }
        if (source.get().internal() || target.get().internal()) {
            return draft.refuse("refused.kafka-internal", source.get().internal() ? name : targetName)
                    .preview();
        }
        var stretches = stretches(inputs, source.get());
        var events = Stretches.mostEvents(stretches);
        if (events == 0) {
            return draft.refuse("refused.kafka-no-events", name).preview();
        }
        draft.messages(events).plain("effect.kafka-replay.written", events, name, targetName);
        told(draft, source.get(), target.get());
        tellOld(draft, target.get(), stretches);
        draft.care("effect.kafka-replay.for-good");
        return draft.fingerprint(new ReplayCheck(source.get(), target.get(), stretches).fingerprint())
                .table(ReplayRows.planned(stretches))
                .preview();
    }

    private void told(Draft draft, TopicState source, TopicState target) {
        draft.plain("effect.kafka-replay.end");
        if (source.name().equals(target.name())) {
            draft.care("effect.kafka-replay.same-topic", source.name());
        }
        if (source.partitions() == target.partitions()) {
            draft.plain("effect.kafka-replay.same-partitions");
        } else {
            draft.care("effect.kafka-replay.by-key", source.partitions(), target.partitions());
        }
        if (target.compacted() && !source.compacted()) {
            draft.care("effect.kafka-replay.compacted", target.name());
        }
        if (target.stampsOnArrival()) {
            draft.care("effect.kafka-replay.new-timestamps", target.name());
        }
        var groups = ports.brokers().kafka().get().topics().groupsOn(target.name());
        if (!groups.isEmpty()) {
            draft.care("effect.kafka-replay.groups", String.join(", ", groups));
        }
    }

    /// Kafka removes what is older than a topic keeps it, also when it was written there just now.
    private void tellOld(Draft draft, TopicState target, Map<KafkaPartition, Stretch> stretches) {
        var kept = target.keptByTimestamp();
        if (kept.isEmpty()) {
            return;
        }
        var topics = ports.brokers().kafka().get().topics();
        var young = topics.offsetsAt(stretches.keySet(), ports.clock().instant().minus(kept.get()));
        var old = stretches.entrySet().stream()
                .mapToLong(entry -> Math.clamp(
                                young.getOrDefault(entry.getKey(), 0L),
                                entry.getValue().from(),
                                entry.getValue().until())
                        - entry.getValue().from())
                .sum();
        if (old > 0) {
            draft.care("effect.kafka-replay.old", old, target.name());
        }
    }

    private Map<KafkaPartition, Stretch> stretches(Inputs inputs, TopicState source) {
        var topics = ports.brokers().kafka().get().topics();
        var partitions = TopicCheck.partitions(inputs, source);
        var starts = inputs.text("from-position")
                .map(text ->
                        Position.parse("from-position", text, ports.clock()).in(partitions, topics))
                .orElse(Map.of());
        var ends = inputs.text("until-position")
                .map(text ->
                        Position.parse("until-position", text, ports.clock()).in(partitions, topics))
                .orElse(Map.of());
        var stretches = new TreeMap<>(Stretches.from(topics.offsets(partitions), starts));
        stretches.replaceAll((partition, stretch) -> new Stretch(
                stretch.from(),
                Math.clamp(ends.getOrDefault(partition, stretch.until()), stretch.from(), stretch.until())));
        stretches.values().removeIf(stretch -> stretch.mostEvents() == 0);
        return stretches;
    }

    private static OptionalInt perSecond(Inputs inputs) {
        var rate = inputs.integer("rate");
        if (rate.isEmpty()) {
            return OptionalInt.empty();
        }
        if (rate.getAsLong() < 1 || rate.getAsLong() > Integer.MAX_VALUE) {
            throw new InvalidInput("rate", Text.of("invalid.at-least-one"));
        }
        return OptionalInt.of((int) rate.getAsLong());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var kafka = ports.brokers().kafka().get();
        var target = preview.inputs().required("target-topic");
        var check = ReplayCheck.of(preview.fingerprint());
        TopicCheck.same(kafka.topics(), preview.target(), check.sourceId());
        var now = TopicCheck.same(kafka.topics(), target, check.targetId());
        if (now.partitions() != check.targetPartitions()) {
            throw new PreviewOutdated(
                    Text.of("outdated.kafka-partitions", target, check.targetPartitions(), now.partitions()));
        }
        check.requireStillThere(kafka.topics());
        var plan = new EventReplay.Plan(
                check.stretches(),
                target,
                check.samePartitions(),
                perSecond(preview.inputs()),
                UUID.randomUUID().toString());
        var outcome = new EventReplay(plan, progress).run(kafka.events());
        var end = ports.clock().instant();
        return ReplayRows.receipt(preview, plan, outcome, end, Duration.between(start, end));
    }
}
