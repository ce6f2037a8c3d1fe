package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.fault.FrozenFault;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// A broker of the lab stands still (SIGSTOP): its connections stay open and nothing answers.
record FreezeEvent(LabBroker broker, Duration lasts) implements RunEvent {

    static final EventKind KIND =
            new EventKind("freeze", fields -> new FreezeEvent(fields.broker(), fields.time("for")));

    @Override
    public String words() {
        return "freeze " + broker.label() + " for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), broker.label(), lasts);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of(broker.label());
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.ownFaults().start(new FrozenFault(broker));
    }

    @Override
    public void end(RunControls run) throws LabException {
        run.ownFaults().stop(new FrozenFault(broker));
    }
}
