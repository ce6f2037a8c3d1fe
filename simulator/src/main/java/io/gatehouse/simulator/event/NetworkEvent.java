package io.gatehouse.simulator.event;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.proxy.Direction;
import io.gatehouse.simulator.proxy.Impairment;
import io.gatehouse.simulator.proxy.ToxicKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The network between the simulation's clients and a broker is bad for a while: a TCP proxy in the simulator's process
/// through which they are connected. It ends with that process, and nobody else notices it.
///
/// @param fault two of the same kind do not go on at the same broker at the same time
record NetworkEvent(LabBroker broker, ToxicKind fault, Impairment impairment, Duration lasts) implements RunEvent {

    static final EventKind KIND = new EventKind("network", NetworkEvent::of);

    private static NetworkEvent of(EventFields fields) {
        var fault = ToxicKind.named(fields.text("fault"));
        // The schema says which of them belong to which.
        var toxic = fault.with(new ToxicKind.Figures(
                fields.millis("millis"),
                fields.millis("jitterMillis"),
                fields.real("part", 0),
                fields.number("bytesPerSecond")));
        var impairment = new Impairment(toxic, directions(fields), fields.real("ofConnections", 1));
        return new NetworkEvent(fields.broker(), fault, impairment, fields.time("for"));
    }

    private static Set<Direction> directions(EventFields fields) {
        return switch (fields.text("direction")) {
            case "to-broker" -> Set.of(Direction.TO_BROKER);
            case "to-client" -> Set.of(Direction.TO_CLIENT);
            default -> Set.of(Direction.values());
        };
    }

    @Override
    public String words() {
        return "network to " + broker.label() + ": " + impairment.words() + " for " + TimeText.of(lasts);
    }

    @Override
    public EventText text() {
        return EventText.of(KIND.name(), broker.label(), impairment.text(), lasts);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    @Override
    public Optional<LabBroker> proxied() {
        return Optional.of(broker);
    }

    @Override
    public Optional<String> holds() {
        return Optional.of("network-" + broker.label() + "-" + fault);
    }

    @Override
    public void begin(RunControls run) throws LabException {
        run.network().begin(broker, impairment);
    }

    @Override
    public void end(RunControls run) {
        run.network().end(broker, impairment);
    }
}
