package io.gatehouse.simulator.lab;

import java.util.List;
import java.util.Optional;

/// What the state file says of one broker; the last process is the broker itself, those before it serve it.
record BrokerState(Phase phase, String version, List<ProcessMark> processes) {
    static final BrokerState NOT_STARTED = new BrokerState(Phase.STOPPED, "", List.of());

    /// How far the broker had come when the file was written.
    enum Phase {
        STARTING,
        READY,
        STOPPED
    }

    BrokerState {
        processes = List.copyOf(processes);
    }

    Optional<ProcessMark> main() {
        return processes.isEmpty() ? Optional.empty() : Optional.of(processes.getLast());
    }
}
