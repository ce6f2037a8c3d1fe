package io.gatehouse.simulator.event;

import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.SkewedClock;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.reservation.World;
import java.util.Optional;

/// What events may take hold of in a run.
public interface RunControls {

    WorkerPool workers();

    /// Whoever tells people of their tickets.
    Notify notifier();

    /// The way of ticket requests.
    TicketRoute route();

    /// The clock of the workers or of the notifier.
    SkewedClock clock(Part whose);

    /// What happens before a ticket is asked for, empty when nothing does.
    Optional<World> world();

    /// Unwanted clients of the brokers.
    Intruders intruders();

    /// The world, for events that happen in one.
    ///
    /// @throws LabException when there is none
    default World ownWorld() throws LabException {
        return world().orElseThrow(() -> new LabException("This scenario has no `world`, so no seats either."));
    }

    /// What lies between the run's clients and its brokers.
    Network network();

    /// The run's own lab, empty when the brokers belong to somebody else.
    Optional<Lab> lab();

    /// What goes wrong in the run's own lab, empty when the brokers belong to somebody else.
    Optional<Faults> faults();

    /// The same for events that have said that they need a lab.
    ///
    /// @throws LabException when there is none, which the plan's check rules out
    default Faults ownFaults() throws LabException {
        return faults().orElseThrow(() -> new LabException("This run has no lab of its own."));
    }

    /// The lab, for events that have said that they need one.
    ///
    /// @throws LabException when there is none, which the plan's check rules out
    default Lab ownLab() throws LabException {
        return lab().orElseThrow(() -> new LabException("This run has no lab of its own."));
    }
}
