package io.gatehouse.ui;

import io.gatehouse.action.Action;
import io.gatehouse.action.CommandLines;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An action without a broker, for the dialog's own tests: 17 messages, and whatever ending the test wants.
public final class FakeReplay implements Action {

    private final Clock clock;
    private Ending ending = Ending.DONE;

    /// How an execution ends.
    public enum Ending {
        DONE,
        OUTDATED,
        BROKER_GONE,
        BROKER_GONE_BEFORE,
        ANSWER_LOST
    }

    public FakeReplay(Clock clock) {
        this.clock = clock;
    }

    public FakeReplay ending(Ending newEnding) {
        ending = newEnding;
        return this;
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public List<Field> fields() {
        return ActionCatalog.described().find("replay").orElseThrow().fields();
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public Preview preview(Inputs inputs) {
        var queue = inputs.required("queue");
        if (queue.equals("nowhere")) {
            throw new InvalidInput("queue", Text.of("invalid.empty"));
        }
        return new Preview(
                id(),
                inputs,
                queue,
                List.of(
                        new Preview.Effect(Text.of("effect.replay.origin", 17), Preview.Effect.Weight.PLAIN),
                        new Preview.Effect(Text.of("effect.replay.consumers", 2), Preview.Effect.Weight.CARE),
                        new Preview.Effect(Text.of("effect.replay.cap", 3), Preview.Effect.Weight.HELD)),
                Optional.empty(),
                17,
                Optional.empty(),
                Optional.empty(),
                new CommandLines("gatehouse replay " + queue + " --profile lab", List.of()),
                "17",
                clock.instant());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        progress.report(new Progress.Step(9, 17, 2, 0, 0));
        return switch (ending) {
            case DONE -> {
                var counts = new Progress.Step(17, 17, 0, 0, 0);
                var facts = List.of(Text.of("receipt.replay", 17, 17, "ticket-dlq"));
                yield new Receipt(
                        id(),
                        preview.target(),
                        Receipt.Outcome.DONE,
                        facts,
                        counts,
                        clock.instant(),
                        Duration.ofMillis(320));
            }
            case OUTDATED -> throw new PreviewOutdated(Text.of("outdated.count", "ticket-dlq", 17, 20));
            case BROKER_GONE ->
                throw new BrokerException.Unreachable(Broker.RABBITMQ, "connection lost", new Exception())
                        .after(BrokerException.Unreachable.Changed.COPY_IN_DOUBT);
            case BROKER_GONE_BEFORE ->
                throw new BrokerException.Unreachable(Broker.RABBITMQ, "connection lost", new Exception());
            case ANSWER_LOST ->
                throw new BrokerException.Unreachable(Broker.RABBITMQ, "connection lost", new Exception()).inDoubt();
        };
    }
}
