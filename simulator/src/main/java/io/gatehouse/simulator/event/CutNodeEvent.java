package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Optional;

/// A node of RabbitMQ's cluster is cut off from the others and from its clients, as by a cable that is pulled.
///
/// @param node from 1
record CutNodeEvent(int node, Duration lasts) implements RunEvent {

    static final EventKind KIND =
            new EventKind("cutNode", fields -> new CutNodeEvent(fields.number("node"), fields.time("for")));

    @Override
    public String words() {
        return "RabbitMQ node " + node + " is cut off for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), node, lasts);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("node-" + node);
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.ownLab().partition(node);
    }

    @Override
    public void end(RunControls run) throws LabException {
        run.ownLab().heal(node);
    }
}
