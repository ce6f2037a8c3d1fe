package io.gatehouse.metric;

import java.util.List;

/// Every metric there is, in the order in which lists show them.
public final class MetricCatalog {

    private static final List<Metric<?>> ALL = List.of(
            new WaitingRoomMetric(),
            new QueueDepthMetric(),
            new ConsumersMetric(),
            new DeadLettersMetric(),
            new KafkaLagMetric(),
            new ProcessingTimeMetric(),
            new RedisMemoryMetric(),
            new ActiveUsersMetric(),
            new OldestWaitMetric(),
            new UnackedMetric(),
            new PublishRateMetric(),
            new AckRateMetric());

    private MetricCatalog() {}

    public static List<Metric<?>> all() {
        return ALL;
    }

    /// The metrics that are read through one port.
    @SuppressWarnings("unchecked") // reads() says which R the metric was made for
    public static <R> List<Metric<R>> readThrough(Class<R> port) {
        return ALL.stream()
                .filter(metric -> metric.reads().equals(port))
                .map(metric -> (Metric<R>) metric)
                .toList();
    }
}
