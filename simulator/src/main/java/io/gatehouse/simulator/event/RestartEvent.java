package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.util.Optional;

/// A broker of the lab is stopped orderly and started again at once.
record RestartEvent(LabBroker broker) implements RunEvent {

    static final EventKind KIND = new EventKind("restart", fields -> new RestartEvent(fields.broker()));

    @Override
    public String words() {
        return "restart " + broker.label();
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), broker.label());
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
        run.ownLab().stop(broker);
    }

    @Override
    public void end(RunControls run) throws LabException {
        run.ownLab().start(broker);
    }
}
