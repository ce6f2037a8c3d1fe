package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// A program that opens connections or channels to RabbitMQ and never closes them; it is ended at the event's end.
///
/// @param what of which kind
/// @param count so many, or as many as the broker lets it have
record LeakEvent(Intruders.Leak what, int count, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind(
            "leak",
            fields -> new LeakEvent(
                    fields.text("of").equals("channels") ? Intruders.Leak.CHANNELS : Intruders.Leak.CONNECTIONS,
                    fields.number("count"),
                    fields.time("for")));

    // Each connection has a thread in this process.
    private static final int MOST_CONNECTIONS = 500;

    LeakEvent {
        if (what == Intruders.Leak.CONNECTIONS && count > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("leak.count: at most " + MOST_CONNECTIONS + " connections");
        }
    }

    @Override
    public String words() {
        return count + " " + what.word() + " leak for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of("leak." + what.word(), count, lasts);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("leak-" + what.word());
    }

    @Override
    public void begin(RunControls run) throws LabException, InterruptedException {
        run.intruders().leak(what, count);
    }

    @Override
    public void end(RunControls run) {
        run.intruders().mend(what);
    }
}
