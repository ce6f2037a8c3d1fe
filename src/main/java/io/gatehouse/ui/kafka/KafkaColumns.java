package io.gatehouse.ui.kafka;

import io.gatehouse.domain.KafkaTopic;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Shown;
import java.util.Comparator;
import java.util.List;

/// The columns of the tables of groups and of topics.
final class KafkaColumns {

    static final String LAG = "kafka.column.lag";
    static final String UNDER_REPLICATED = "kafka.column.underReplicated";
    static final String LEADERLESS = "kafka.column.leaderless";
    static final String BELOW_MIN_ISR = "kafka.column.belowMinIsr";

    static final List<Column<GroupRow>> GROUPS = List.of(
            Column.words("kafka.column.group", 240, row -> Shown.name(row.id())),
            Column.words("kafka.column.state", 104, GroupRow::state),
            Column.words("kafka.column.type", 116, GroupRow::type),
            Column.figures("kafka.column.members", 90, row -> row.members().orElse(-1), LagWords::members),
            new Column<>(LAG, 86, true, LagWords::events, Comparator.comparingLong(GroupRow::lagEvents)),
            new Column<>(
                    "kafka.column.lagTime",
                    98,
                    true,
                    LagWords::time,
                    Comparator.comparing(row -> row.time().lowerBound())),
            Column.words("kafka.column.topics", 116, row -> String.join(", ", row.topics())));

    static final List<Column<KafkaTopic>> TOPICS = List.of(
            Column.words("kafka.column.topic", 210, KafkaTopic::name),
            Column.counts("kafka.column.partitions", 78, KafkaTopic::partitions),
            Column.counts("kafka.column.replicas", 74, KafkaTopic::replicas),
            Column.counts(UNDER_REPLICATED, 126, topic -> topic.health().underReplicated()),
            Column.counts(LEADERLESS, 94, topic -> topic.health().leaderless()),
            Column.figures(
                    BELOW_MIN_ISR,
                    110,
                    topic -> topic.health().belowMinIsr().orElse(-1),
                    (topic, figures) -> topic.health().belowMinIsr().isPresent()
                            ? figures.count((long) topic.health().belowMinIsr().getAsInt())
                            : LagWords.unknown(figures)),
            Column.figures(
                    "kafka.column.rate",
                    74,
                    topic -> topic.perSecond().orElse(-1),
                    (topic, figures) -> topic.perSecond().isPresent()
                            ? figures.perSecond(topic.perSecond().getAsDouble())
                            : LagWords.unknown(figures)));

    private KafkaColumns() {}
}
