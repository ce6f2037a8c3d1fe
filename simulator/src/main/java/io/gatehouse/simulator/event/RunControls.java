package io.gatehouse.simulator.event;

import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.proxy.Network;
import java.util.Optional;

/// What events may take hold of in a run.
public interface RunControls {

    WorkerPool workers();

    /// Whoever tells people of their tickets.
    Notify notifier();

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
