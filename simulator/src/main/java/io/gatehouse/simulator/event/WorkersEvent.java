package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Optional;

/// The number of workers changes: the last ones end orderly, those that are missing begin, killed ones included.
///
/// @param count how many there are from then on
record WorkersEvent(int count) implements RunEvent {

    static final EventKind KIND = new EventKind("workers", fields -> new WorkersEvent(fields.number()));

    @Override
    public String words() {
        return "workers: " + count;
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), count);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.WORKERS);
    }

    @Override
    public void begin(RunControls run) {
        run.workers().resize(count);
    }
}
