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
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.replay.ReplayEngine;
import io.gatehouse.replay.ReplayPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Sends dead letters on to where they came from, or to a chosen exchange and key.
final class ReplayAction implements Action {

    /// What the default exchange is called where its real name, nothing, cannot be typed.
    private static final String DEFAULT_EXCHANGE = "amq.default";

    private final ActionPorts ports;
    private final ReplayEngine engine;

    ReplayAction(ActionPorts ports) {
        this.ports = ports;
        this.engine = new ReplayEngine(ports.brokers().replayLinks());
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("queue", ports.names().deadLetterQueue().value()),
                Field.text("exchange", ""),
                Field.text("routing-key", ""),
                Field.integer("max-replays", String.valueOf(ReplayPlan.DEFAULT_REPLAYS)),
                Field.integer("rate", ""),
                Field.flag("keep-expiration", false));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var chosen = chosen(inputs);
        var rules = rules(inputs);
        var draft = new Draft(this, ports, inputs, name.value());
        var found = ports.brokers().rabbit().get().findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value()).preview();
        }
        var queue = found.get();
        draft.messages(queue.readyMessages())
                .fingerprint(QueueCheck.exact(queue).fingerprint());
        if (queue.settings().type() == QueueType.STREAM) {
            return draft.refuse("refused.replay-stream", name.value()).preview();
        }
        if (queue.readyMessages() == 0) {
            draft.refuse("refused.empty", name.value());
        }
        destination(chosen, queue.readyMessages(), draft);
        draft.plain("effect.replay.end", queue.readyMessages());
        draft.held("effect.replay.cap", rules.maxReplays());
        if (!rules.keepExpiration()) {
            draft.plain("effect.replay.no-expiration");
        }
        if (queue.unackedMessages() > 0) {
            draft.held("effect.replay.unacked", queue.unackedMessages());
        }
        if (queue.consumers() > 0) {
            draft.care("effect.replay.consumers", queue.consumers());
        }
        return draft.preview();
    }

    private void destination(Optional<ReplayLink.Target> chosen, long count, Draft draft) {
        if (chosen.isEmpty()) {
            draft.plain("effect.replay.origin", count);
            return;
        }
        var target = chosen.get();
        var exchange = ports.brokers().rabbit().get().findExchange(target.exchange());
        if (exchange.isEmpty()) {
            draft.refuse("refused.no-exchange", target.exchange());
            return;
        }
        draft.plain("effect.replay.chosen", count, shown(target.exchange()), target.routingKey());
        if (hasNoQueue(exchange.get(), target.routingKey())) {
            draft.held("effect.replay.unroutable", shown(target.exchange()), target.routingKey());
        }
    }

    // Only where it is certain: patterns, headers and alternate exchanges are the broker's business.
    private boolean hasNoQueue(RabbitCommands.Exchange exchange, String key) {
        return exchange.type().equals("direct")
                && exchange.arguments().isEmpty()
                && ports.brokers().rabbit().get().bindingsFrom(exchange.name()).stream()
                        .noneMatch(binding -> binding.routingKey().equals(key));
    }

    private static String shown(String exchange) {
        return exchange.isEmpty() ? DEFAULT_EXCHANGE : exchange;
    }

    private static Optional<ReplayLink.Target> chosen(Inputs inputs) {
        var key = inputs.text("routing-key");
        var exchange = inputs.text("exchange");
        if (exchange.isEmpty() && key.isPresent()) {
            throw new InvalidInput("exchange", Text.of("invalid.key-without-exchange"));
        }
        return exchange.map(name -> new ReplayLink.Target(name.equals(DEFAULT_EXCHANGE) ? "" : name, key.orElse("")));
    }

    private static ReplayPlan.Rules rules(Inputs inputs) {
        var replays = inputs.integer("max-replays").orElse(ReplayPlan.DEFAULT_REPLAYS);
        if (replays < 1 || replays > Integer.MAX_VALUE) {
            throw new InvalidInput("max-replays", Text.of("invalid.at-least-one"));
        }
        var rate = inputs.integer("rate");
        if (rate.isPresent() && (rate.getAsLong() < 1 || rate.getAsLong() > Integer.MAX_VALUE)) {
            throw new InvalidInput("rate", Text.of("invalid.at-least-one"));
        }
        return new ReplayPlan.Rules(
                (int) replays,
                inputs.flag("keep-expiration"),
                ReplayPlan.DEFAULT_PREFETCH,
                rate.isPresent() ? OptionalInt.of((int) rate.getAsLong()) : OptionalInt.empty());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var inputs = preview.inputs();
        var name = inputs.queue("queue");
        var now = ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        QueueCheck.of(preview.fingerprint()).require(now);
        var plan =
                new ReplayPlan(UUID.randomUUID().toString(), name, preview.messages(), chosen(inputs), rules(inputs));
        var result = engine.replay(plan, new WatchedReplay(progress));
        var end = ports.clock().instant();
        return ReplayReceipt.of(preview, result, end, Duration.between(start, end));
    }
}
