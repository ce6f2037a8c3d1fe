package io.gatehouse.action.rabbitmq;

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
import io.gatehouse.action.Undo;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.replay.ReplayEngine;
import io.gatehouse.replay.ReplayPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves messages from one queue to another, as they are.
final class MoveAction implements Action {

    private static final String EMPTY = "empty ";

    private final ActionPorts ports;

    MoveAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "move";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return FilterForm.after(List.of(
                Field.target("queue"),
                Field.required("to", ""),
                Field.integer("move-count", ""),
                Field.integer("rate", ""),
                Looking.ANYWAY));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var from = inputs.queue("queue");
        var to = inputs.queue("to");
        var filter = FilterForm.filter(inputs, ports.clock().instant());
        var _ = ReplayForm.rate(inputs);
        if (from.equals(to)) {
            throw new InvalidInput("to", Text.of("invalid.same-queue"));
        }
        var draft = new Draft(this, ports, inputs, from.value());
        var source = find(from);
        var target = find(to);
        if (source.isEmpty() || target.isEmpty()) {
            return draft.refuse("refused.no-queue", (source.isEmpty() ? from : to).value())
                    .preview();
        }
        var count = count(inputs, source.get());
        draft.messages(count).fingerprint(fingerprint(source.get(), target.get()));
        if (source.get().settings().type() == QueueType.STREAM) {
            return draft.refuse("refused.replay-stream", from.value()).preview();
        }
        if (count == 0) {
            draft.refuse("refused.empty", from.value());
        }
        draft.plain("effect.move.moved", count, from.value(), to.value());
        draft.plain("effect.move.faithful");
        if (!filter.isOpen()) {
            draft.held("effect.replay.filter");
        }
        warn(source.get(), target.get(), draft);
        var window = plan(inputs, count, source.get(), ports.clock().instant()).window();
        new LimitedDeliveries(ports).tell(source.get(), window, inputs.flag(Looking.ANYWAY.id()), draft);
        draft.vendor(shovel(from, to));
        return draft.preview();
    }

    private static void warn(QueueState source, QueueState target, Draft draft) {
        if (target.consumers() > 0) {
            draft.care("effect.move.consumed", target.name().value(), target.consumers());
        }
        if (target.settings().arguments().containsKey("x-message-ttl")) {
            draft.care("effect.move.expires", target.name().value());
        }
        if (source.unackedMessages() > 0) {
            draft.held("effect.replay.unacked", source.unackedMessages());
        }
        if (source.consumers() > 0) {
            draft.care("effect.replay.consumers", source.consumers());
        }
    }

    private static String shovel(QueueName from, QueueName to) {
        return "rabbitmqctl set_parameter shovel gatehouse-move '{\"src-protocol\":\"amqp091\",\"src-uri\":\"amqp://\","
                + "\"src-queue\":\"" + from + "\",\"src-delete-after\":\"queue-length\",\"dest-protocol\":\"amqp091\","
                + "\"dest-uri\":\"amqp://\",\"dest-queue\":\"" + to + "\",\"ack-mode\":\"on-confirm\"}'";
    }

    private Optional<QueueState> find(QueueName name) {
        return ports.brokers().rabbit().get().findQueue(name);
    }

    private static long count(Inputs inputs, QueueState source) {
        return Math.min(inputs.integer("move-count").orElse(Long.MAX_VALUE), source.readyMessages());
    }

    private static String fingerprint(QueueState source, QueueState target) {
        return (isAtRest(target) ? EMPTY : "used ") + QueueCheck.line(target.settings()) + "\n"
                + QueueCheck.exact(source).fingerprint();
    }

    private static boolean isAtRest(QueueState target) {
        return target.totalMessages() == 0 && target.consumers() == 0;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var inputs = preview.inputs();
        var from = inputs.queue("queue");
        var to = inputs.queue("to");
        var source = find(from).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", from.value())));
        var target = find(to).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", to.value())));
        var before = preview.fingerprint().split("\n", 2);
        QueueCheck.of(before[1]).require(source);
        if (!before[0].endsWith(" " + QueueCheck.line(target.settings()))) {
            throw new PreviewOutdated(Text.of("outdated.settings", to.value()));
        }
        var plan = plan(inputs, preview.messages(), source, start);
        var result = new ReplayEngine(ports.brokers().replayLinks()).replay(plan, new WatchedReplay(progress, _ -> {}));
        var receipt = new ReplayRun(ports).receipt(preview, plan, result, start);
        var moved = result.counts().replayed();
        // Only then is it certain which messages went there.
        return before[0].startsWith(EMPTY) && isAtRest(target) && moved > 0
                ? receipt.with(new Undo(id(), back(from, to, moved)))
                : receipt;
    }

    private ReplayPlan plan(Inputs inputs, long count, QueueState source, Instant start) {
        var plan = new ReplayPlan(
                ReplayPlan.newId(),
                source.name(),
                count,
                Optional.of(new ReplayLink.Target("", inputs.queue("to").value())),
                ReplayPlan.Rules.moving(ReplayForm.rate(inputs)),
                FilterForm.filter(inputs, start));
        return new LimitedDeliveries(ports).within(plan, source, inputs);
    }

    private static Inputs back(QueueName from, QueueName to, long moved) {
        return new Inputs(Map.of("queue", to.value(), "to", from.value(), "move-count", String.valueOf(moved)));
    }
}
