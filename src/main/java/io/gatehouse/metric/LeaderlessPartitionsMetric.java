package io.gatehouse.metric;

import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;

/// Partitions that nobody can write to or read from; more than 0 is critical, as Kafka's own guide to operations has it
/// for offline partitions.
public final class LeaderlessPartitionsMetric extends SurveyMetric {

    public LeaderlessPartitionsMetric() {
        super(MetricFacts.judged("leaderless-partitions", Unit.PARTITIONS, Threshold.above(0, Severity.CRITICAL)));
    }

    @Override
    public String source(PipelineNames names) {
        return "partitions without a leader";
    }

    @Override
    double value(KafkaSurvey survey) {
        return survey.topics().stream()
                .mapToInt(topic -> topic.health().leaderless())
                .sum();
    }
}
