package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
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
import io.gatehouse.domain.Role;
import java.util.List;

/// Gives a topic more partitions, so that more consumers of a group can share the work.
final class AddPartitionsAction implements Action {

    private static final int MOST_PARTITIONS = 10_000;

    private final ActionPorts ports;

    AddPartitionsAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-add-partitions";
    }

    @Override
    public Subject subject() {
        return Subject.TOPIC;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("topic"), Field.required("total-partitions", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = TopicCheck.name(inputs, "topic");
        var total = total(inputs);
        var draft = new Draft(this, ports, inputs, name)
                .vendor(KafkaTool.topics(ports, "--alter --topic " + name + " --partitions " + total));
        var found = ports.brokers().kafka().get().topics().find(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", name).preview();
        }
        var topic = found.get();
        draft.fingerprint(topic.id() + " " + topic.partitions());
        if (topic.internal()) {
            return draft.refuse("refused.kafka-internal", name).preview();
        }
        if (total <= topic.partitions()) {
            return draft.refuse("refused.kafka-not-more", name, topic.partitions())
                    .preview();
        }
        draft.plain("effect.kafka-add-partitions.made", name, topic.partitions(), total);
        draft.care("effect.kafka-add-partitions.for-good");
        draft.care("effect.kafka-add-partitions.keys");
        return draft.preview();
    }

    private static int total(Inputs inputs) {
        inputs.required("total-partitions");
        var total = inputs.integer("total-partitions").orElse(0);
        if (total < 1) {
            throw new InvalidInput("total-partitions", Text.of("invalid.at-least-one"));
        }
        if (total > MOST_PARTITIONS) {
            throw new InvalidInput("total-partitions", Text.of("invalid.too-large", MOST_PARTITIONS));
        }
        return (int) total;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.target();
        var parts = preview.fingerprint().split(" ", 2);
        var topics = ports.brokers().kafka().get().topics();
        var now = TopicCheck.same(topics, name, parts[0]);
        if (now.partitions() != Integer.parseInt(parts[1])) {
            throw new PreviewOutdated(
                    Text.of("outdated.kafka-partitions", name, Integer.parseInt(parts[1]), now.partitions()));
        }
        var total = total(preview.inputs());
        topics.grow(name, total);
        return Brief.done(preview, ports, start, Text.of("receipt.kafka-add-partitions", name, total));
    }
}
