package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Optional;

/// A worker ends as by a crash, in the middle of its work. A later event `workers` replaces it.
///
/// @param worker its number, from 0; nothing happens when it is not alive
record KillWorkerEvent(int worker) implements RunEvent {

    static final EventKind KIND = new EventKind("killWorker", fields -> new KillWorkerEvent(fields.number()));

    @Override
    public String words() {
        return "kill worker " + worker;
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), worker);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.WORKERS);
    }

    @Override
    public void begin(RunControls run) {
        run.workers().kill(worker);
    }
}
