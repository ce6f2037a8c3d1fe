package io.gatehouse.metric;

import io.gatehouse.domain.Growth;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.ServiceReads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;

/// The 95th percentile of the time a reservation takes; over 3 s is documented as a warning. It is the service's own
/// quantile where it publishes one (the worst of them, if several), else made from its histogram over five minutes.
public final class ReservationTimeMetric extends ServiceMetric {

    private static final String TIMER = "reservation_duration_seconds";
    private static final double P95 = 0.95;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    public ReservationTimeMetric() {
        super(
                MetricFacts.judged("reservation-p95", Unit.SECONDS, Threshold.above(3, Severity.WARNING)),
                TIMER + ": quantile 0.95, or from its buckets over 5 min");
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        var quantile = reads.samples().thenApply(ReservationTimeMetric::published);
        return quantile.thenCombine(
                reads.growth(TIMER + "_bucket", WITHIN),
                (published, buckets) -> measurements(reads.service(), published, buckets));
    }

    private static OptionalDouble published(Optional<ServiceSamples> samples) {
        return samples.stream()
                .flatMap(all -> all.named(TIMER))
                .filter(sample -> sample.label("quantile").equals(String.valueOf(P95)))
                .mapToDouble(ServiceSamples.Sample::value)
                .filter(Double::isFinite)
                .max();
    }

    private static List<Measurement> measurements(String service, OptionalDouble published, List<Growth> buckets) {
        if (published.isPresent()) {
            return List.of(new Measurement.Value(service, published.getAsDouble()));
        }
        if (buckets.isEmpty()) {
            return List.of();
        }
        var fromBuckets = Buckets.of(buckets).quantile(P95);
        return List.of(
                fromBuckets.isPresent()
                        ? new Measurement.Value(service, fromBuckets.getAsDouble())
                        : new Measurement.Missing(service, "no reservation was counted yet while this was watched"));
    }
}
