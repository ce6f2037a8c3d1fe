package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.QueueCounts;
import io.gatehouse.port.RabbitReads;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// A number of every queue that a profile's patterns name, from the list of all queues' counts. At most 200, the first
/// by name: each is a series that is kept for a month.
abstract class WatchedQueueMetric extends FleetMetric<RabbitReads> {

    private static final int MOST = 200;

    private final String statistic;

    /// @param statistic what the broker calls it
    WatchedQueueMetric(MetricFacts facts, String statistic) {
        super(facts);
        this.statistic = statistic;
    }

    abstract long value(QueueCounts counts, int queue);

    @Override
    public final Class<RabbitReads> reads() {
        return RabbitReads.class;
    }

    @Override
    public final String source(PipelineNames names) {
        return statistic + " of "
                + names.rabbitMq().watched().stream()
                        .map(pattern -> pattern.text())
                        .collect(Collectors.joining(", "))
                + " (at most " + MOST + ")";
    }

    @Override
    public final CompletionStage<List<Measurement>> measure(RabbitReads reads, PipelineNames names) {
        if (names.rabbitMq().watched().isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return reads.queueCounts()
                .thenApply(counts -> counts.queues()
                        .filter(queue -> names.rabbitMq().watches(counts.name(queue)))
                        .limit(MOST)
                        .mapToObj(queue -> measurement(counts, queue))
                        .toList());
    }

    private Measurement measurement(QueueCounts counts, int queue) {
        var value = value(counts, queue);
        return value == QueueCounts.NOT_TOLD
                ? new Measurement.Missing(counts.name(queue), "the broker does not tell it for this queue")
                : new Measurement.Value(counts.name(queue), value);
    }
}
