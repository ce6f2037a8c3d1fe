package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.fault.Fault;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// A fault of the catalog happens for a while.
record FaultEvent(Fault fault, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind(
            "fault", fields -> new FaultEvent(FaultCatalog.named(fields.text("name")), fields.time("for")));

    @Override
    public String words() {
        return fault.name() + " for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), fault.text(), lasts);
    }

    @Override
    public RunEvent lasting(Duration time) {
        return new FaultEvent(fault, time);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of(fault.holds());
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.ownFaults().start(fault);
    }

    @Override
    public void end(RunControls run) throws LabException {
        run.ownFaults().stop(fault);
    }
}
