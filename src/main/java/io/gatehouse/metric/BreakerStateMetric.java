package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.ServiceReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The state of each circuit breaker that a service publishes (Resilience4j through Micrometer): 0 closed, 1 half open,
/// 2 open. Open is a warning, our own level: payments fail at once then. The subject is `service/breaker`.
public final class BreakerStateMetric extends ServiceMetric {

    private static final String GAUGE = "resilience4j_circuitbreaker_state";

    public BreakerStateMetric() {
        super(
                MetricFacts.judged("breaker-state", Unit.STATE, Threshold.above(1, Severity.WARNING)),
                GAUGE + " (0 closed, 1 half open, 2 open)");
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        return reads.samples()
                .thenApply(samples ->
                        samples.map(all -> measurements(reads.service(), all)).orElse(List.of()));
    }

    /// One sample stands for each state; that of the present one is 1.
    private static List<Measurement> measurements(String service, ServiceSamples samples) {
        return samples.named(GAUGE)
                .filter(sample -> sample.value() == 1)
                .map(sample -> measurement(service + "/" + sample.label("name"), sample))
                .toList();
    }

    private static Measurement measurement(String subject, Sample sample) {
        return switch (sample.label("state")) {
            case "closed" -> new Measurement.Value(subject, 0);
            case "half_open" -> new Measurement.Value(subject, 1);
            case "open", "forced_open" -> new Measurement.Value(subject, 2);
            default -> new Measurement.Missing(subject, "the breaker is switched off: " + sample.label("state"));
        };
    }
}
