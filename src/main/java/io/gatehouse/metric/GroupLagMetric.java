package io.gatehouse.metric;

import io.gatehouse.domain.KafkaGroup;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.KafkaReads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The lag of every group that has committed or holds anything, of any type; of more than [#LIMIT] groups, of those
/// with the largest lag.
public final class GroupLagMetric extends FleetMetric<KafkaReads> {

    static final int LIMIT = 200;

    public GroupLagMetric() {
        super(MetricFacts.shown("group-lag", Unit.EVENTS));
    }

    @Override
    public Class<KafkaReads> reads() {
        return KafkaReads.class;
    }

    @Override
    public String source(PipelineNames names) {
        return "end offsets − committed offsets of each group, at most the " + LIMIT + " largest";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(KafkaReads reads, PipelineNames names) {
        return reads.survey().thenApply(GroupLagMetric::largest);
    }

    static List<Measurement> largest(KafkaSurvey survey) {
        return survey.groups().stream()
                .filter(group ->
                        !group.lag().partitions().isEmpty() || !group.problem().isEmpty())
                .sorted(Comparator.comparingLong(
                                (KafkaGroup group) -> group.lag().totalEvents())
                        .reversed()
                        .thenComparing(KafkaGroup::id))
                .limit(LIMIT)
                .map(group -> measurement(group, survey.takenAt()))
                .toList();
    }

    private static Measurement measurement(KafkaGroup group, Instant takenAt) {
        if (!group.problem().isEmpty()) {
            return new Measurement.Missing(group.id(), group.problem());
        }
        return group.lag().missing() > 0
                ? new Measurement.Missing(group.id(), group.lag().whyIncomplete())
                : new Measurement.Value(group.id(), group.lag().totalEvents(), Optional.of(takenAt));
    }
}
