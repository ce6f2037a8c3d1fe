package io.gatehouse.app.wiring;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.metric.FleetMetric;
import io.gatehouse.metric.Measurement;
import io.gatehouse.metric.Metric;
import io.gatehouse.port.ServiceReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// The health of a service that the profile names: unknown, not absent, also before it has answered for the first time.
final class NamedServiceHealth extends FleetMetric<ServiceReads> {

    private static final String ID = "service-health";

    private final Metric<ServiceReads> health;
    private final Endpoints.Service service;

    private NamedServiceHealth(Metric<ServiceReads> health, Endpoints.Service service) {
        super(health.facts());
        this.health = health;
        this.service = service;
    }

    /// The same metrics, the health among them being that of the service.
    static List<Metric<ServiceReads>> among(List<Metric<ServiceReads>> metrics, Endpoints.Service service) {
        return metrics.stream()
                .map(metric -> metric.id().equals(ID) && service.health().isPresent()
                        ? new NamedServiceHealth(metric, service)
                        : metric)
                .toList();
    }

    @Override
    public Class<ServiceReads> reads() {
        return health.reads();
    }

    @Override
    public String source(PipelineNames names) {
        return health.source(names);
    }

    @Override
    public List<String> subjects(PipelineNames names) {
        return List.of(service.name());
    }

    @Override
    public CompletionStage<List<Measurement>> measure(ServiceReads reads, PipelineNames names) {
        return health.measure(reads, names);
    }
}
