package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.fault.KilledFault;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// A broker of the lab is killed as by a power cut (`kill -9`), and started again with what its disk has kept.
///
/// @param lasts until it is started; it answers a few seconds later
record KillEvent(LabBroker broker, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind("kill", fields -> new KillEvent(fields.broker(), fields.time("for")));

    @Override
    public String words() {
        return "kill " + broker.label() + " for " + TimeText.of(lasts);
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
        run.ownFaults().start(new KilledFault(broker));
    }

    @Override
    public void end(RunControls run) throws LabException {
        run.ownFaults().stop(new KilledFault(broker));
    }
}
