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

/// How often the lock of a seat was not got in time, within the last five minutes; 3 within 5 min is documented as
/// critical, so that 2 are still normal.
public final class LockTimeoutsMetric extends ServiceMetric {

    private static final String COUNTER = "reservation_lock_timeout_total";
    private static final Duration WITHIN = Duration.ofMinutes(5);

    public LockTimeoutsMetric() {
        super(
                MetricFacts.judged("lock-timeouts", Unit.TIMES, Threshold.above(2, Severity.CRITICAL)),
                COUNTER + ", growth over 5 min");
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        return reads.growth(COUNTER, WITHIN)
                .thenApply(
                        counters -> counters.isEmpty() ? List.of() : List.of(measurement(reads.service(), counters)));
    }

    private static Measurement measurement(String service, List<Growth> counters) {
        if (counters.stream().anyMatch(counter -> counter.grown().isEmpty())) {
            return new Measurement.Missing(service, "counted from the second look on");
        }
        var sum = counters.stream()
                .mapToDouble(counter -> counter.grown().orElse(0))
                .sum();
        return new Measurement.Value(service, sum);
    }
}
