package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.ServiceReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Whether a service says that it works: 1 for `UP`, 0 for `DOWN` and `OUT_OF_SERVICE`, which is critical. Any other
/// word is unknown.
public final class ServiceHealthMetric extends ServiceMetric {

    public ServiceHealthMetric() {
        super(
                MetricFacts.judged("service-health", Unit.STATE, Threshold.below(1, Severity.CRITICAL)),
                "health status (1 UP, 0 DOWN or OUT_OF_SERVICE)");
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        return reads.health()
                .thenApply(health -> health.map(it -> List.of(measurement(reads.service(), it)))
                        .orElse(List.of()));
    }

    private static Measurement measurement(String service, ServiceHealth health) {
        if (health.isUp()) {
            return new Measurement.Value(service, 1);
        }
        return health.isDown()
                ? new Measurement.Value(service, 0)
                : new Measurement.Missing(service, "the service says " + health.status());
    }
}
