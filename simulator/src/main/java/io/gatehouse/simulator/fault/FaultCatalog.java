package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabBroker;
import java.util.List;

/// The faults that there are. A new one is a file beside these, a line here and its name in the scenarios' schema.
public final class FaultCatalog {

    /// All of them.
    public static final List<Fault> ALL = List.of(
            new MemoryAlarmFault(),
            new DiskAlarmFault(),
            new ConnectionLimitFault(),
            new RedisFullFault("noeviction"),
            new RedisFullFault("allkeys-lru"),
            new RedisFullFault("volatile-lru"),
            new RedisFullFault("allkeys-lfu"),
            new RedisFullFault("allkeys-random"),
            new RedisFullFault("volatile-lfu"),
            new RedisFullFault("volatile-random"),
            new RedisFullFault("volatile-ttl"),
            DeletedFault.queue(),
            DeletedFault.exchange(),
            DeletedFault.binding(),
            new FrozenFault(LabBroker.REDIS),
            new FrozenFault(LabBroker.RABBITMQ),
            new FrozenFault(LabBroker.KAFKA),
            new KilledFault(LabBroker.REDIS),
            new KilledFault(LabBroker.RABBITMQ),
            new KilledFault(LabBroker.KAFKA),
            new LeaderlessFault());

    private FaultCatalog() {}

    /// The fault of that name.
    ///
    /// @throws IllegalArgumentException naming all of them when there is none
    public static Fault named(String name) {
        return ALL.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fault: " + name + " is none of "
                        + String.join(", ", ALL.stream().map(Fault::name).toList())));
    }
}
