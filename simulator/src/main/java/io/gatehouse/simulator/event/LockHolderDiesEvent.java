package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Optional;

/// The next ones who get the lock of a seat die with it in their hands: nobody releases it, its lease runs out, and
/// they begin anew.
record LockHolderDiesEvent(int holders) implements RunEvent {

    static final EventKind KIND =
            new EventKind("lockHolderDies", fields -> new LockHolderDiesEvent(fields.number("holders", 1)));

    @Override
    public String words() {
        return holders == 1 ? "a lock's holder dies" : holders + " locks' holders die";
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), holders);
    }

    @Override
    public Optional<Part> needs() {
        return Optional.of(Part.TRAFFIC);
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.ownWorld().letHoldersDie(holders);
    }
}
