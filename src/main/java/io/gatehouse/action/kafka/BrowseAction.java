package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.domain.TopicState;
import io.gatehouse.port.KafkaEvents.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Shows events of a topic without a group: nothing is committed, nobody is kept from reading.
final class BrowseAction implements Action {

    private static final int MOST_LOOKED_AT = 100_000;
    private static final int MOST_SHOWN = 1_000;

    private final ActionPorts ports;

    BrowseAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka-browse";
    }

    @Override
    public Subject subject() {
        return Subject.TOPIC;
    }

    @Override
    public Impact impact() {
        return Impact.LOOK;
    }

    @Override
    public List<String> next() {
        return List.of("kafka-replay");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("topic", ports.profile().names().kafka().topic()),
                Field.integer("partition", ""),
                Field.text("from-position", ""),
                Field.text("find", ""),
                Field.text("json-pointer", "").in("more"),
                Field.integer("look-at", "1000").in("more"),
                Field.integer("show-events", "100").in("more"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = TopicCheck.name(inputs, "topic");
        var looked = number(inputs, "look-at", 1_000, MOST_LOOKED_AT);
        number(inputs, "show-events", 100, MOST_SHOWN);
        EventSearch.of(inputs);
        inputs.text("from-position").ifPresent(text -> Position.parse("from-position", text, ports.clock()));
        var draft = new Draft(this, ports, inputs, name).vendor(vendor(inputs, name, looked));
        var found = ports.brokers().kafka().get().topics().find(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.kafka-no-topic", name).preview();
        }
        TopicCheck.partitions(inputs, found.get());
        return draft.plain("effect.kafka-browse.looked", looked, name).preview();
    }

    private String vendor(Inputs inputs, String name, int looked) {
        var partition = inputs.integer("partition");
        return KafkaTool.line(
                ports,
                "kafka-console-consumer.sh",
                "--topic " + name + (partition.isPresent() ? " --partition " + partition.getAsLong() : "")
                        + " --from-beginning --max-messages " + looked);
    }

    private static int number(Inputs inputs, String field, int otherwise, int largest) {
        var number = inputs.integer(field).orElse(otherwise);
        if (number < 1) {
            throw new InvalidInput(field, Text.of("invalid.at-least-one"));
        }
        if (number > largest) {
            throw new InvalidInput(field, Text.of("invalid.too-large", largest));
        }
        return (int) number;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var inputs = preview.inputs();
        var topic = ports.brokers()
                .kafka()
                .get()
                .topics()
                .find(preview.target())
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.kafka-topic-gone", preview.target())));
        var newest = inputs.text("from-position").isEmpty();
        var all = stretches(inputs, topic);
        var chosen = Stretches.atMost(number(inputs, "look-at", 1_000, MOST_LOOKED_AT), newest, all);
        var found = new FoundEvents(number(inputs, "show-events", 100, MOST_SHOWN), newest);
        var looked = look(chosen, EventSearch.of(inputs), found, progress);
        var rows = found.inOrder().stream().map(EventText::row).toList();
        var step = new Progress.Step(looked, looked, 0, 0, 0);
        var beyond = Stretches.mostEvents(all) - Stretches.mostEvents(chosen);
        var facts = beyond > 0
                ? List.of(
                        Text.of("receipt.kafka-browse", found.count(), looked, topic.name()),
                        Text.of("receipt.kafka-browse.beyond", beyond))
                : List.of(Text.of("receipt.kafka-browse", found.count(), looked, topic.name()));
        var end = ports.clock().instant();
        return new Receipt(id(), topic.name(), Receipt.Outcome.DONE, facts, step, end, Duration.between(start, end))
                .with(new Table(EventText.COLUMNS, rows, found.count() - rows.size()));
    }

    private Map<KafkaPartition, Stretch> stretches(Inputs inputs, TopicState topic) {
        var topics = ports.brokers().kafka().get().topics();
        var partitions = TopicCheck.partitions(inputs, topic);
        var starts = inputs.text("from-position")
                .map(text ->
                        Position.parse("from-position", text, ports.clock()).in(partitions, topics))
                .orElse(Map.of());
        return Stretches.from(topics.offsets(partitions), starts);
    }

    private long look(
            Map<KafkaPartition, Stretch> stretches, EventSearch search, FoundEvents found, Progress progress) {
        var looked = 0L;
        try (var reader = ports.brokers().kafka().get().events().read(stretches)) {
            for (var events = reader.next(); !events.isEmpty() && !progress.stopRequested(); events = reader.next()) {
                looked += events.size();
                events.stream().filter(event -> search.finds(event.content())).forEach(found::add);
            }
        }
        return looked;
    }
}
