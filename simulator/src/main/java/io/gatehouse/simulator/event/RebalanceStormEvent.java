package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Part;
import java.time.Duration;
import java.util.Optional;

/// Another member joins the notifier's group and leaves it again, over and over: each time the partitions are handed
/// out anew and nobody reads meanwhile.
record RebalanceStormEvent(Duration lasts) implements RunEvent {

    static final EventKind KIND =
            new EventKind("rebalanceStorm", fields -> new RebalanceStormEvent(fields.time("for")));

    @Override
    public String words() {
        return "a rebalance storm in the notifier's group for " + TimeText.of(lasts);
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
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("rebalance-storm");
    }

    @Override
    public void begin(RunControls run) {
        run.intruders().storm();
    }

    @Override
    public void end(RunControls run) {
        run.intruders().calm();
    }
}
