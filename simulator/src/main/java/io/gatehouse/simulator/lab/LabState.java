package io.gatehouse.simulator.lab;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What the state file of a lab holds: what it runs as, who started it, its ports and its processes.
record LabState(
        LabProvider provider,
        Ownership ownership,
        ProcessMark owner,
        Instant since,
        LabPorts ports,
        Map<LabBroker, BrokerState> brokers) {

    LabState {
        // Files from before there was a choice do not say.
        provider = Objects.requireNonNullElse(provider, LabProvider.PROCESSES);
        brokers = Map.copyOf(brokers);
    }

    /// A lab of this process that begins now, on free ports.
    static LabState begun(LabProvider provider, Ownership ownership) throws LabException {
        ProcessMark owner = ProcessMark.settled("owner", ProcessHandle.current());
        return new LabState(provider, ownership, owner, Instant.now(), LabPorts.free(provider), Map.of());
    }

    BrokerState broker(LabBroker broker) {
        return brokers.getOrDefault(broker, BrokerState.NOT_STARTED);
    }

    LabState with(LabBroker broker, BrokerState state) {
        Map<LabBroker, BrokerState> changed = new EnumMap<>(LabBroker.class);
        changed.putAll(brokers);
        changed.put(broker, state);
        return new LabState(provider, ownership, owner, since, ports, changed);
    }

    /// Whether `up` once came to its end; otherwise it was interrupted and what runs is of no use.
    boolean complete() {
        return brokers.size() == LabBroker.values().length
                && brokers.values().stream().noneMatch(broker -> broker.phase() == BrokerState.Phase.STARTING);
    }
}
