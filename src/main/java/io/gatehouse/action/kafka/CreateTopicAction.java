package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.TopicPlan;
import io.gatehouse.domain.TopicState;
import java.util.List;
import java.util.Optional;

/// Makes a topic, or finds that it is there already.
final class CreateTopicAction implements Action {

    private static final String ABSENT = "absent";

    private final ActionPorts ports;

    CreateTopicAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-create-topic";
    }

    @Override
    public Subject subject() {
        return Subject.TOPIC;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("topic"),
                Field.integer("partitions", "3"),
                Field.integer("replication", "").in("more"),
                Field.text("retention", "").in("more"),
                Field.choice("cleanup-policy", TopicForm.POLICIES).in("more"),
                Field.integer("min-insync", "").in("more"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var plan = TopicForm.plan(inputs);
        var topics = ports.brokers().kafka().get().topics();
        var existing = topics.find(plan.name());
        var draft = new Draft(this, ports, inputs, plan.name())
                .fingerprint(fingerprint(existing))
                .vendor(KafkaTool.topics(ports, TopicForm.options(plan)));
        if (existing.isPresent()) {
            var differences = TopicForm.differences(existing.get(), plan);
            return differences.isEmpty()
                    ? draft.plain("effect.kafka-create-topic.same", plan.name()).preview()
                    : draft.refuse("refused.kafka-topic-differs", plan.name(), String.join("; ", differences))
                            .preview();
        }
        return told(draft, plan, topics.brokers());
    }

    private static Preview told(Draft draft, TopicPlan plan, int brokers) {
        draft.plain("effect.kafka-create-topic.made", plan.name(), plan.partitions());
        plan.settings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(setting -> draft.plain("effect.argument", setting.getKey(), setting.getValue()));
        plan.replicas().ifPresent(replicas -> {
            if (replicas > brokers) {
                draft.refuse("refused.kafka-too-few-brokers", replicas, brokers);
            } else if (replicas == 1) {
                draft.care("effect.kafka-create-topic.single");
            }
        });
        return draft.preview();
    }

    private static String fingerprint(Optional<TopicState> existing) {
        return existing.map(TopicState::id).orElse(ABSENT);
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var plan = TopicForm.plan(preview.inputs());
        var topics = ports.brokers().kafka().get().topics();
        var existing = topics.find(plan.name());
        if (!fingerprint(existing).equals(preview.fingerprint())
                || existing.filter(topic -> !TopicForm.differences(topic, plan).isEmpty())
                        .isPresent()) {
            throw new PreviewOutdated(Text.of("outdated.settings", plan.name()));
        }
        if (existing.isPresent()) {
            return Brief.done(preview, ports, start, Text.of("effect.kafka-create-topic.same", plan.name()));
        }
        topics.create(plan);
        return Brief.done(preview, ports, start, Text.of("receipt.kafka-create-topic", plan.name()));
    }
}
