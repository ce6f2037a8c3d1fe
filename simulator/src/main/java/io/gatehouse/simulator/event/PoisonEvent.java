package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.Poison;
import java.time.Duration;
import java.util.Optional;

/// Messages that no worker can serve stand in the issue queue: malformed ones become dead letters at once; one that
/// crashes whoever takes it comes back and crashes the next, until the workers are mended and reject it.
///
/// @param lasts until the workers are mended; for the malformed, nothing but the time until the event is over
record PoisonEvent(Poison poison, int messages, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind("poison", PoisonEvent::of);

    private static PoisonEvent of(EventFields fields) {
        var poison = fields.text("kind").equals("crashing") ? Poison.CRASHING : Poison.MALFORMED;
        return new PoisonEvent(poison, fields.number("messages", 1), fields.time("for", "0ms"));
    }

    @Override
    public String words() {
        var many = messages == 1 ? "a message" : messages + " messages";
        return switch (poison) {
            case MALFORMED -> many + " nobody can read";
            case CRASHING -> many + " that crash" + (messages == 1 ? "es" : "") + " workers for " + TimeText.of(lasts);
        };
    }

    @Override
    public EventText text() {
        return switch (poison) {
            case MALFORMED -> EventText.of("poison.malformed", messages);
            case CRASHING -> EventText.of("poison.crashing", messages, lasts);
        };
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.WORKERS);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("poison");
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.workers().frail(poison == Poison.CRASHING);
        for (int i = 0; i < messages; i++) {
            run.route().send(poison);
        }
    }

    @Override
    public void end(RunControls run) {
        run.workers().frail(false);
    }
}
