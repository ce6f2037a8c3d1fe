package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// The clock of the workers or of the notifier is wrong for a while. It is the clock that this program hands to them;
/// the machine's is not touched.
///
/// @param ahead behind when negative
record SkewClockEvent(Part whose, Duration ahead, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind(
            "skewClock",
            fields -> new SkewClockEvent(Part.named(fields.text("of")), fields.millis("millis"), fields.time("for")));

    @Override
    public String words() {
        return "the clock of the " + whose.word() + " is " + TimeText.of(ahead.abs())
                + (ahead.isNegative() ? " behind" : " ahead") + " for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(
                "skewClock." + (ahead.isNegative() ? "behind" : "ahead"),
                EventText.of("part." + whose.word()),
                ahead.abs(),
                lasts);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(whose);
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("clock-" + whose.word());
    }

    @Override
    public void begin(RunControls run) {
        run.clock(whose).skew(ahead);
    }

    @Override
    public void end(RunControls run) {
        run.clock(whose).skew(Duration.ZERO);
    }
}
