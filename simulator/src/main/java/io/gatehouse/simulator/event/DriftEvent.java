package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Optional;

/// Redis says of some seats what the database does not say: sold ones are available there. The world's own check finds
/// and repairs it, and the database sells none of them twice meanwhile.
record DriftEvent(int seats) implements RunEvent {

    static final EventKind KIND = new EventKind("drift", fields -> new DriftEvent(fields.number("seats", 1)));

    @Override
    public String words() {
        return seats + (seats == 1 ? " sold seat looks" : " sold seats look") + " available in Redis";
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), seats);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.TRAFFIC);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public void begin(RunControls run) throws LabException, InterruptedException {
        int changed = run.ownWorld().drift(seats);
        if (changed < seats) {
            throw new LabException("only " + changed + " seats were sold by then");
        }
    }
}
