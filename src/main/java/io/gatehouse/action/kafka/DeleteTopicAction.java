package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Role;
import java.util.List;

/// Removes a topic with all its events, for good.
final class DeleteTopicAction implements Action {

    private final ActionPorts ports;

    DeleteTopicAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-delete-topic";
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
        return List.of(Field.target("topic"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = TopicCheck.name(inputs, "topic");
        var draft = new Draft(this, ports, inputs, name).vendor(KafkaTool.topics(ports, "--delete --topic " + name));
        var topics = ports.brokers().kafka().get().topics();
        var found = topics.find(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", name).preview();
        }
        var topic = found.get();
        draft.fingerprint(topic.id());
        if (topic.internal()) {
            return draft.refuse("refused.kafka-internal", name).preview();
        }
        var offsets = topics.offsets(topic.eachPartition().toList());
        var events = offsets.values().stream()
                .mapToLong(range -> range.end() - range.first())
                .sum();
        draft.messages(events).care("effect.kafka-delete-topic.gone", events, name);
        if (offsets.size() < topic.partitions()) {
            draft.care("effect.kafka-delete-topic.uncounted", topic.partitions() - offsets.size());
        }
        if (name.equals(ports.profile().names().kafka().topic())) {
            draft.care("effect.kafka-delete-topic.pipeline");
        }
        var groups = topics.groupsOn(name);
        if (!groups.isEmpty()) {
            draft.care("effect.kafka-delete-topic.groups", String.join(", ", groups));
        }
        return draft.preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var topics = ports.brokers().kafka().get().topics();
        TopicCheck.same(topics, preview.target(), preview.fingerprint());
        topics.delete(preview.target());
        return Brief.done(preview, ports, start, Text.of("receipt.kafka-delete-topic", preview.target()));
    }
}
