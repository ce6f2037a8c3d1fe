package io.gatehouse.metric;

import io.gatehouse.domain.Growth;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.ServiceReads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The mean time that workers need for a ticket, as they measure it themselves, over the last minute; over 5 s is
/// documented as a warning. Where no worker tells it there is only Little's law, see [ProcessingTimeMetric].
public final class WorkerTimeMetric extends ServiceMetric {

    private static final String TIMER = "ticket_processing_seconds";
    private static final Duration WITHIN = Duration.ofMinutes(1);

    public WorkerTimeMetric() {
        super(
                MetricFacts.judged("worker-time", Unit.SECONDS, Threshold.above(5, Severity.WARNING)),
                TIMER + "_sum ÷ _count, growth over 1 min");
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        return reads.growth(TIMER + "_sum", WITHIN)
                .thenCombine(
                        reads.growth(TIMER + "_count", WITHIN),
                        (seconds, tickets) -> measurements(reads.service(), seconds, tickets));
    }

    private static List<Measurement> measurements(String service, List<Growth> seconds, List<Growth> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        var count = sum(tickets);
        return List.of(
                count > 0
                        ? new Measurement.Value(service, sum(seconds) / count)
                        : new Measurement.Missing(service, "no ticket was worked on while this was watched"));
    }

    private static double sum(List<Growth> counters) {
        return counters.stream()
                .mapToDouble(counter -> counter.grown().orElse(0))
                .sum();
    }
}
