package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.ServiceReads;

/// A number of a service; the subject is its name in the profile. A service that does not publish it has none.
abstract class ServiceMetric extends FleetMetric<ServiceReads> {

    private final String source;

    /// @param source where it is read, in the service's words
    ServiceMetric(MetricFacts facts, String source) {
        super(facts);
        this.source = source;
    }

    @Override
    public final Class<ServiceReads> reads() {
        return ServiceReads.class;
    }

    @Override
    public final String source(PipelineNames names) {
        return source;
    }
}
