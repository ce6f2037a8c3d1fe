package io.gatehouse.simulator.lab;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// What the state file of a lab holds: who started it, its ports and its processes.
record LabState(
        Ownership ownership, ProcessMark owner, Instant since, LabPorts ports, Map<LabBroker, BrokerState> brokers) {

    LabState {
        brokers = Map.copyOf(brokers);
    }

    static LabState begun(Ownership ownership, LabPorts ports, Instant now) {
        ProcessMark owner = ProcessMark.settled("owner", ProcessHandle.current());
        return new LabState(ownership, owner, now, ports, Map.of());
    }

    BrokerState broker(LabBroker broker) {
        return brokers.getOrDefault(broker, BrokerState.NOT_STARTED);
    }

    LabState with(LabBroker broker, BrokerState state) {
        Map<LabBroker, BrokerState> changed = new EnumMap<>(LabBroker.class);
        changed.putAll(brokers);
        changed.put(broker, state);
        return new LabState(ownership, owner, since, ports, changed);
    }

    /// Whether `up` once came to its end; otherwise it was interrupted and what runs is of no use.
    boolean complete() {
        return brokers.size() == LabBroker.values().length
                && brokers.values().stream().noneMatch(broker -> broker.phase() == BrokerState.Phase.STARTING);
    }

    Stream<ProcessHandle> running() {
        return brokers.values().stream()
                .flatMap(broker -> broker.processes().stream())
                .flatMap(mark -> mark.find().stream());
    }
}
