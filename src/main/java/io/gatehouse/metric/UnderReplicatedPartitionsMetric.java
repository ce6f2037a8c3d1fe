package io.gatehouse.metric;

import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Partitions with a replica that is not in sync; more than 0 is a warning, as Kafka's own guide to operations has it.
public final class UnderReplicatedPartitionsMetric extends SurveyMetric {

    public UnderReplicatedPartitionsMetric() {
        super(MetricFacts.judged("under-replicated-partitions", Unit.PARTITIONS, Threshold.above(0, Severity.WARNING)));
    }

    @Override
    public String source(PipelineNames names) {
        return "partitions with fewer in-sync replicas than replicas";
    }

    @Override
    double value(KafkaSurvey survey) {
        return survey.topics().stream()
                .mapToInt(topic -> topic.health().underReplicated())
                .sum();
    }
}
