package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// The notifier hangs: it stays a member of its group, reads nothing, and the lag grows.
record HangNotifierEvent(Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind("hangNotifier", fields -> new HangNotifierEvent(fields.time("for")));

    @Override
    public String words() {
        return "the notifier hangs for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), lasts);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.NOTIFIER);
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("notifier");
    }

    @Override
    public void begin(RunControls run) {
        run.notifier().hang();
    }

    @Override
    public void end(RunControls run) {
        run.notifier().goOn();
    }
}
