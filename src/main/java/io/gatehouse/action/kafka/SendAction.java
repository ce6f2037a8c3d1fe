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
import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.Octets;
import io.gatehouse.port.KafkaEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes one event to a topic, confirmed by all in-sync replicas.
final class SendAction implements Action {

    private final ActionPorts ports;

    SendAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-send";
    }

    @Override
    public Subject subject() {
        return Subject.TOPIC;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("topic"),
                Field.text("event-key", ""),
                Field.text("event-value", ""),
                Field.flag("tombstone", false).in("more"),
                Field.text("event-headers", "").in("more"),
                Field.integer("partition", "").in("more"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = TopicCheck.name(inputs, "topic");
        var content = content(inputs);
        var draft = new Draft(this, ports, inputs, name)
                .messages(1)
                .vendor(KafkaTool.line(
                        ports, "kafka-console-producer.sh", "--topic " + name + " --producer-property acks=all"));
        var found = ports.brokers().kafka().get().topics().find(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", name).preview();
        }
        var topic = found.get();
        draft.fingerprint(topic.id() + " " + topic.partitions());
        if (topic.internal()) {
            return draft.refuse("refused.kafka-internal", name).preview();
        }
        TopicCheck.partitions(inputs, topic);
        if (topic.compacted() && content.key().isEmpty()) {
            draft.refuse("refused.kafka-key-needed", name);
        }
        draft.plain(
                "effect.kafka-send.written",
                name,
                content.value().map(Octets::size).orElse(0),
                content.headers().size());
        var partition = inputs.integer("partition");
        if (partition.isPresent() && content.key().isPresent()) {
            draft.care("effect.kafka-send.chosen-partition", partition.getAsLong());
        }
        if (content.value().isEmpty()) {
            draft.care("effect.kafka-send.tombstone");
        }
        return draft.care("effect.kafka-send.for-good").preview();
    }

    private static KafkaEvent.Content content(Inputs inputs) {
        var value = inputs.text("event-value");
        var tombstone = inputs.flag("tombstone");
        if (tombstone && value.isPresent()) {
            throw new InvalidInput("tombstone", Text.of("invalid.kafka-tombstone"));
        }
        return new KafkaEvent.Content(
                inputs.text("event-key").map(SendAction::octets),
                tombstone ? Optional.empty() : Optional.of(octets(value.orElse(""))),
                headers(inputs.text("event-headers").orElse("")));
    }

    private static List<KafkaEvent.Header> headers(String text) {
        var headers = new ArrayList<KafkaEvent.Header>();
        for (var part : text.split(";", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                headers.add(new KafkaEvent.Header(
                        part.substring(0, equals).strip(),
                        Optional.of(octets(part.substring(equals + 1).strip()))));
            } else if (!part.isBlank()) {
                throw new InvalidInput("event-headers", Text.of("invalid.kafka-header", part.strip()));
            }
        }
        return headers;
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.target();
        var parts = preview.fingerprint().split(" ", 2);
        var kafka = ports.brokers().kafka().get();
        var now = TopicCheck.same(kafka.topics(), name, parts[0]);
        if (now.partitions() != Integer.parseInt(parts[1])) {
            throw new PreviewOutdated(
                    Text.of("outdated.kafka-partitions", name, Integer.parseInt(parts[1]), now.partitions()));
        }
        var partition = preview.inputs().integer("partition");
        var parcel = new KafkaEvents.Parcel(
                name,
                partition.isPresent() ? OptionalInt.of((int) partition.getAsLong()) : OptionalInt.empty(),
                Optional.empty(),
                content(preview.inputs()));
        try (var writer = kafka.events().write()) {
            var written = Confirmation.await(writer.send(parcel));
            return Brief.done(
                    preview,
                    ports,
                    start,
                    Text.of(
                            "receipt.kafka-send",
                            written.partition().toString(),
                            String.valueOf(written.offset().orElse(-1))));
        }
    }
}
