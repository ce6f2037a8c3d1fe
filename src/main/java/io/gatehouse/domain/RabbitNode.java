package io.gatehouse.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One node of a RabbitMQ cluster at one moment.
///
/// @param running false when the cluster knows it and it is down
/// @param vitals its resources; empty while it does not run or its statistics are switched off
/// @param cutOffFrom nodes this one is partitioned from
public record RabbitNode(String name, boolean running, Optional<Vitals> vitals, List<String> cutOffFrom) {

    public RabbitNode {
        cutOffFrom = List.copyOf(cutOffFrom);
    }

    /// Resources against the levels at which the broker blocks publishers or refuses connections.
    ///
    /// @param memory of the whole broker process
    /// @param sockets empty from RabbitMQ 4.1 on, which no longer tells them
    public record Vitals(
            Memory memory, Disk disk, Optional<Use> fileDescriptors, Optional<Use> sockets, Duration uptime) {}

    /// Bytes in use; at the limit the alarm is raised and publishers of the whole cluster are blocked.
    public record Memory(long usedBytes, long limitBytes, boolean alarm) {

        public double usedPercent() {
            return 100.0 * usedBytes / limitBytes;
        }
    }

    /// Bytes free; under the limit the alarm is raised and publishers of the whole cluster are blocked.
    public record Disk(long freeBytes, long limitBytes, boolean alarm) {

        /// How often the limit fits into what is free; 1 is where publishers are blocked.
        public double headroom() {
            return (double) freeBytes / limitBytes;
        }
    }

    /// How many of something are in use, of how many.
    public record Use(long used, long total) {

        public double usedPercent() {
            return 100.0 * used / total;
        }
    }

    /// The same node with these alarms; one that tells no vitals has none.
    public RabbitNode withAlarms(boolean memoryAlarm, boolean diskAlarm) {
        var now = vitals.map(its -> new Vitals(
                new Memory(its.memory.usedBytes, its.memory.limitBytes, memoryAlarm),
                new Disk(its.disk.freeBytes, its.disk.limitBytes, diskAlarm),
                its.fileDescriptors,
                its.sockets,
                its.uptime));
        return new RabbitNode(name, running, now, cutOffFrom);
    }

    /// True when this node makes the cluster block publishers.
    public boolean alarmed() {
        return vitals.map(its -> its.memory().alarm() || its.disk().alarm()).orElse(false);
    }
}
