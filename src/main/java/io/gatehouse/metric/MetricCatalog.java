package io.gatehouse.metric;

import java.util.List;
import java.util.Optional;

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
            new DeliverRateMetric(),
            new AckRateMetric(),
            new QueueHeadAgeMetric(),
            new WatchedDepthMetric(),
            new WatchedConsumersMetric(),
            new BlockedConnectionsMetric(),
            new RabbitMemoryAlarmMetric(),
            new RabbitDiskAlarmMetric(),
            new RabbitPartitionsMetric(),
            new NodeRunningMetric(),
            new NodeMemoryMetric(),
            new NodeDiskHeadroomMetric(),
            new NodeFileDescriptorsMetric(),
            new ConnectionsMetric(),
            new ChannelsMetric(),
            new KafkaLagSecondsMetric(),
            new KafkaMembersMetric(),
            new GroupLagMetric(),
            new UnderReplicatedPartitionsMetric(),
            new LeaderlessPartitionsMetric(),
            new KafkaBrokersMetric(),
            new RedisClientsMetric(),
            new RedisBlockedClientsMetric(),
            new RedisOpsMetric(),
            new RedisEvictionsMetric(),
            new RedisSlowLogMetric(),
            new StreamLengthMetric(),
            new StreamPendingMetric(),
            new StreamOldestIdleMetric(),
            new StreamLagMetric(),
            new ListLengthMetric(),
            new PubSubSubscribersMetric(),
            new BullWaitingMetric(),
            new BullFailedMetric(),
            new ServiceHealthMetric(),
            new LockTimeoutsMetric(),
            new ReservationTimeMetric(),
            new WorkerTimeMetric(),
            new BreakerStateMetric());

    private MetricCatalog() {}

    public static List<Metric<?>> all() {
        return ALL;
    }

    /// The metrics of one subject each, in the same order.
    public static List<SingleMetric<?>> singles() {
        return ALL.stream()
                .filter(SingleMetric.class::isInstance)
                .<SingleMetric<?>>map(metric -> (SingleMetric<?>) metric)
                .toList();
    }

    /// The metric of that id.
    public static Optional<Metric<?>> find(String id) {
        return ALL.stream()
                .<Metric<?>>map(metric -> metric)
                .filter(metric -> metric.id().equals(id))
                .findFirst();
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
