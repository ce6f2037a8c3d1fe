package io.gatehouse.ui;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The last quarter of an hour of every metric, in one of the states; the same in each run.
final class FedPast {

    static final int SECONDS = 15 * 60;

    private final LookState state;
    private final Random random = new Random(7);

    FedPast(LookState state) {
        this.state = state;
    }

    /// What the brokers say so many seconds after now, which is never positive.
    Map<String, Map<String, Double>> brokers(int second) {
        var t = 1 + (double) second / SECONDS;
        return switch (state) {
            case NORMAL, DOWN -> calm(t);
            case ALARMED -> alarmed(t);
            case EMPTY -> FedReadings.single(Map.of("waiting-room", 0.0, "active-users", 0.0, "redis-memory", 1.2));
        };
    }

    /// What the brokers answer of which they have no value, with their reasons.
    Map<String, String> missing() {
        if (state != LookState.EMPTY) {
            return Map.of();
        }
        var noQueue = "there is no queue ticket-issue-queue";
        return Map.of(
                "queue-depth", noQueue,
                "consumers", noQueue,
                "processing-time", noQueue,
                "dead-letters", "there is no queue ticket-dlq",
                "kafka-lag", "there is no group ticket-reservation-group");
    }

    private Map<String, Map<String, Double>> calm(double t) {
        var values = new TreeMap<>(FedReadings.single(Map.of(
                "waiting-room", 5_600 + t * 2_600 + 700 * Math.sin(t * 9),
                "queue-depth", 260.0 + random.nextInt(120),
                "consumers", 4.0,
                "dead-letters", 0.0,
                "kafka-lag", 180 + 260 * Math.abs(Math.sin(t * 7)) + random.nextInt(60),
                "processing-time", .16 + .08 * random.nextDouble(),
                "redis-memory", 9.8,
                "active-users", 100.0,
                "oldest-wait", 26.0)));
        values.putAll(rates(312, 306));
        return values;
    }

    private Map<String, Map<String, Double>> alarmed(double t) {
        var late = Math.max(0, t - .72);
        var values = new TreeMap<>(FedReadings.single(Map.of(
                "waiting-room",
                2_600 + t * 9_500 + 400 * Math.sin(t * 9),
                "queue-depth",
                t < .45 ? 260.0 + random.nextInt(120) : 300 + (t - .45) * 1_640,
                "consumers",
                t < .4 ? 4.0 : 1.0,
                "dead-letters",
                Math.min(17, Math.floor(late * 80)),
                "kafka-lag",
                180 + late * 4_400 + random.nextInt(60),
                "processing-time",
                .6 + .3 * random.nextDouble() + late * 17,
                "redis-memory",
                97.5,
                "active-users",
                100.0,
                "oldest-wait",
                1_034.0)));
        values.putAll(rates(312, 12));
        values.putAll(FedReadings.single(Map.of(
                "blocked-connections", 1.0,
                "kafka-members", t < .9 ? 2.0 : 0.0,
                "under-replicated-partitions", 5.0,
                "leaderless-partitions", 1.0,
                "redis-evictions", 212.0)));
        values.put("node-running", Map.of("rabbit@mq-1", 1.0, "rabbit@mq-2", 1.0, "rabbit@mq-3", 0.0));
        values.put("rabbit-memory-alarm", Map.of("rabbit@mq-1", 1.0, "rabbit@mq-2", 0.0));
        values.put("node-memory", Map.of("rabbit@mq-1", 102.0, "rabbit@mq-2", 41.0));
        values.put("node-disk-headroom", Map.of("rabbit@mq-1", 12.2, "rabbit@mq-2", 1.22));
        return values;
    }

    private Map<String, Map<String, Double>> rates(double published, double acknowledged) {
        return FedReadings.single(
                Map.of("unacked", 50.0 + random.nextInt(20), "publish-rate", published, "ack-rate", acknowledged));
    }

    /// What the ticket service says.
    Map<String, Double> tickets() {
        var trouble = state == LookState.ALARMED;
        return Map.of(
                "service-health", trouble ? 0.0 : 1.0,
                "reservation-p95", trouble ? 4.21 : .184,
                "lock-timeouts", trouble ? 5.0 : 0.0,
                "worker-time", trouble ? 5.4 : .121,
                "breaker-state", trouble ? 2.0 : 0.0);
    }
}
