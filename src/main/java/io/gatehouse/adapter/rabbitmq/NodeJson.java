package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.RabbitNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a node from the management API's JSON.
final class NodeJson {

    /// What has to be asked for: a node's plugins and exchange types are most of what it would tell.
    static final String COLUMNS = "name,running,mem_used,mem_limit,mem_alarm,disk_free,disk_free_limit,disk_free_alarm,"
            + "fd_used,fd_total,sockets_used,sockets_total,partitions,uptime";

    private NodeJson() {}

    static RabbitNode node(JsonNode node) {
        var name = Told.text(node, "name").orElseThrow(() -> Told.noSuch("node"));
        var running = node.path("running").asBoolean();
        var partitions = node.path("partitions").isArray()
                ? Told.list(node.path("partitions"), "partitions", JsonNode::asText)
                : List.<String>of();
        return new RabbitNode(name, running, running ? vitals(node) : Optional.empty(), partitions);
    }

    // A node whose statistics are switched off, or which has just started, tells its name and little more.
    private static Optional<RabbitNode.Vitals> vitals(JsonNode node) {
        var memory = Told.count(node, "mem_used");
        var memoryLimit = Told.count(node, "mem_limit");
        var disk = Told.count(node, "disk_free");
        var diskLimit = Told.count(node, "disk_free_limit");
        if (memory.isEmpty() || memoryLimit.isEmpty() || disk.isEmpty() || diskLimit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RabbitNode.Vitals(
                new RabbitNode.Memory(
                        memory.getAsLong(),
                        memoryLimit.getAsLong(),
                        node.path("mem_alarm").asBoolean()),
                new RabbitNode.Disk(
                        disk.getAsLong(),
                        diskLimit.getAsLong(),
                        node.path("disk_free_alarm").asBoolean()),
                use(node, "fd"),
                use(node, "sockets"),
                Duration.ofMillis(node.path("uptime").asLong())));
    }

    /// The nodes as they are told, with the alarms that the broker declares now, if it said which.
    static List<RabbitNode> withAlarms(List<RabbitNode> nodes, Optional<Set<BrokerAlarm>> alarms) {
        return alarms.map(declared -> nodes.stream()
                        .map(node -> node.withAlarms(
                                declared.contains(new BrokerAlarm(node.name(), BrokerAlarm.MEMORY)),
                                declared.contains(new BrokerAlarm(node.name(), BrokerAlarm.DISK))))
                        .toList())
                .orElse(nodes);
    }

    private static Optional<RabbitNode.Use> use(JsonNode node, String what) {
        var used = Told.count(node, what + "_used");
        var total = Told.count(node, what + "_total");
        return used.isPresent() && total.isPresent() && total.getAsLong() > 0
                ? Optional.of(new RabbitNode.Use(used.getAsLong(), total.getAsLong()))
                : Optional.empty();
    }
}
