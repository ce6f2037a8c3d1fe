package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// The ticket service behind the workers becomes slow for a while.
///
/// @param longer what each request takes on top
record SlowWorkEvent(Duration longer, Duration lasts) implements RunEvent {

    static final EventKind KIND =
            new EventKind("slowWork", fields -> new SlowWorkEvent(fields.millis("millis"), fields.time("for")));

    @Override
    public String words() {
        return "each request takes " + TimeText.of(longer) + " longer for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), longer, lasts);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.WORKERS);
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("work");
    }

    @Override
    public void begin(RunControls run) {
        run.workers().slow(longer);
    }

    @Override
    public void end(RunControls run) {
        run.workers().slow(Duration.ZERO);
    }
}
