package io.gatehouse.ui;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.ui.console.ClusterSight;
import io.gatehouse.ui.console.QueueEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What screens of RabbitMQ are fed with.
public final class FedRabbit {

    private static final long GIGABYTE = 1_000_000_000;

    private FedRabbit() {}

    public static RabbitConnection connection(String client, int port, String state, int channels, double bytes) {
        var address = "10.0.4." + (port % 250);
        return new RabbitConnection(
                address + ":" + port + " -> 10.0.4.2:5672",
                new RabbitConnection.Client(
                        "ticketing",
                        "/",
                        address + ":" + port,
                        "rabbit@mq-1",
                        Map.of(
                                "connection_name", client,
                                "product", "RabbitMQ",
                                "version", "5.37.0",
                                "platform", "Java",
                                "capabilities.publisher_confirms", "true")),
                state,
                channels,
                new RabbitConnection.Traffic(bytes, bytes / 8),
                Optional.of(Instant.now().minusSeconds(port % 9_000)));
    }

    public static List<RabbitConnection> connections() {
        return List.of(
                connection("gateway-1 publisher", 50_112, "blocked", 2, 0),
                connection("gateway-2 publisher", 50_230, "blocking", 2, 210_000),
                connection("ticket-worker-1", 51_000, "running", 4, 8_200),
                connection("ticket-worker-2", 51_007, "running", 4, 8_100),
                connection("ticket-worker-3", 51_019, "flow", 4, 7_900),
                connection("refund-<b>worker</b>\n", 52_431, "running", 1, Double.NaN));
    }

    /// The same clients while nobody is blocked.
    static List<RabbitConnection> calmConnections() {
        return List.of(
                connection("gateway-1 publisher", 50_112, "running", 2, 214_000),
                connection("gateway-2 publisher", 50_230, "running", 2, 210_000),
                connection("ticket-worker-1", 51_000, "running", 4, 8_200),
                connection("ticket-worker-2", 51_007, "running", 4, 8_100),
                connection("ticket-worker-3", 51_019, "running", 4, 7_900),
                connection("refund-worker", 52_431, "running", 1, 120));
    }

    /// A queue's entry in the list of all, with no arguments.
    static QueueEntry entry(QueueState state) {
        return QueueEntry.of(state, new QueueFacts(state.name(), state.settings(), false, Optional.empty(), Map.of()));
    }

    public static RabbitNode node(String name, double memoryPart, double diskGigabytes, boolean memoryAlarm) {
        var memory = new RabbitNode.Memory((long) (memoryPart * 10 * GIGABYTE), 10 * GIGABYTE, memoryAlarm);
        var disk = new RabbitNode.Disk((long) (diskGigabytes * GIGABYTE), 5 * GIGABYTE, diskGigabytes < 5);
        return new RabbitNode(
                name,
                true,
                Optional.of(new RabbitNode.Vitals(
                        memory,
                        disk,
                        Optional.of(new RabbitNode.Use(1_204, 65_536)),
                        Optional.of(new RabbitNode.Use(911, 58_893)),
                        Duration.ofHours(53))),
                List.of());
    }

    public static ClusterSight cluster(List<RabbitNode> nodes, int blocked) {
        var some = OptionalLong.of(12);
        return new ClusterSight(
                new RabbitOverview(
                        "3.13.7",
                        "tickets-seoul",
                        RabbitOverview.Statistics.FULL,
                        new RabbitOverview.Totals(OptionalLong.of(6), OptionalLong.of(17), some, some, some, some),
                        new RabbitOverview.MessageRates(312, 312, 290, 286, 0, 0),
                        List.of()),
                nodes,
                blocked);
    }

    /// Three nodes: one at its memory alarm, one short of disk, one down.
    public static ClusterSight troubled() {
        return cluster(
                List.of(
                        node("rabbit@mq-1", 1.02, 61, true),
                        node("rabbit@mq-2", 0.41, 6.1, false),
                        new RabbitNode("rabbit@mq-3", false, Optional.empty(), List.of())),
                1);
    }

    /// Three nodes at work.
    static ClusterSight calm() {
        return cluster(
                List.of(
                        node("rabbit@mq-1", 0.31, 61, false),
                        node("rabbit@mq-2", 0.41, 58.2, false),
                        node("rabbit@mq-3", 0.28, 63.5, false)),
                0);
    }

    /// One node that nobody uses yet.
    static ClusterSight fresh() {
        var none = OptionalLong.of(0);
        var totals = new RabbitOverview.Totals(none, none, none, none, none, none);
        var rates = new RabbitOverview.MessageRates(0, 0, 0, 0, 0, 0);
        var overview =
                new RabbitOverview("3.13.7", "rabbit@mq-1", RabbitOverview.Statistics.FULL, totals, rates, List.of());
        return new ClusterSight(overview, List.of(node("rabbit@mq-1", 0.02, 61, false)), 0);
    }
}
