package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.port.RabbitReads;

/// A number of the RabbitMQ broker as a whole.
abstract class BrokerMetric extends SingleMetric<RabbitReads> {

    BrokerMetric(MetricFacts facts) {
        super(facts);
    }

    @Override
    public final Class<RabbitReads> reads() {
        return RabbitReads.class;
    }

    @Override
    public final String subject(PipelineNames names) {
        return "rabbitmq";
    }
}
