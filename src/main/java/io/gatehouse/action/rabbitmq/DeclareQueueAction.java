package io.gatehouse.action.rabbitmq;

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
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.util.List;
import java.util.Map;

/// Makes a queue: type, durability and limits as fields, compared with what is there before the broker is asked.
final class DeclareQueueAction implements Action {

    private static final String ABSENT = "absent";

    private final ActionPorts ports;

    DeclareQueueAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "declare-queue";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public List<Field> fields() {
        return QueueForm.FIELDS;
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = name(inputs);
        var settings = QueueForm.settings(inputs);
        var draft = new Draft(this, ports, inputs, name.value()).fingerprint(fingerprint(name));
        var existing = ports.brokers().rabbit().get().findQueue(name);
        if (existing.isPresent()) {
            var differences = QueueForm.differences(existing.get().settings(), settings);
            return differences.isEmpty()
                    ? draft.plain("effect.declare-queue.same", name.value()).preview()
                    : draft.refuse("refused.queue-differs", name.value(), String.join("; ", differences))
                            .preview();
        }
        draft.plain("effect.declare-queue.made", name.value(), settings.type().argument());
        settings.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(argument ->
                        draft.plain("effect.argument", argument.getKey(), String.valueOf(argument.getValue())));
        warn(settings, draft);
        return draft.preview();
    }

    private void warn(QueueState.Settings settings, Draft draft) {
        var arguments = settings.arguments();
        if (!settings.durable()) {
            draft.care("effect.declare-queue.transient");
        }
        var limited = arguments.containsKey("x-max-length") || arguments.containsKey("x-max-length-bytes");
        if (arguments.containsKey("x-overflow") && !limited) {
            draft.care("effect.declare-queue.overflow-without-limit");
        }
        if (!limited && settings.type() != QueueType.STREAM) {
            draft.care("effect.declare-queue.unlimited");
        }
        var deadLetters = arguments.get("x-dead-letter-exchange");
        if (deadLetters != null
                && ports.brokers()
                        .rabbit()
                        .get()
                        .findExchange(deadLetters.toString())
                        .isEmpty()) {
            draft.care("effect.declare-queue.no-dead-letter-exchange", deadLetters.toString());
        }
    }

    private static QueueName name(Inputs inputs) {
        var name = inputs.queue("queue");
        if (name.value().startsWith("amq.")) {
            throw new InvalidInput("queue", Text.of("invalid.reserved"));
        }
        return name;
    }

    private String fingerprint(QueueName name) {
        return ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .map(queue -> QueueCheck.line(queue.settings()))
                .orElse(ABSENT);
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = name(preview.inputs());
        if (!fingerprint(name).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.settings", name.value()));
        }
        ports.brokers().rabbit().get().declareQueue(name, QueueForm.settings(preview.inputs()));
        var fact = preview.fingerprint().equals(ABSENT) ? "receipt.declare-queue" : "effect.declare-queue.same";
        return Brief.done(preview, ports, start, Text.of(fact, name.value()));
    }
}
