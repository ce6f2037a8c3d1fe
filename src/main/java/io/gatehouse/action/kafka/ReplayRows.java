package io.gatehouse.action.kafka;

import io.gatehouse.action.Preview;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.KafkaEvents.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says what a replay will do and did.
final class ReplayRows {

    static final List<String> PLANNED_COLUMNS = List.of("partition", "from-offset", "until-offset", "events-at-most");

    static final List<String> DONE_COLUMNS = List.of("partition", "from-offset", "until-offset", "next-offset");

    private ReplayRows() {}

    /// From where to where, before it starts.
    static Table planned(Map<KafkaPartition, Stretch> stretches) {
        var rows = new ArrayList<List<String>>();
        new TreeMap<>(stretches)
                .forEach((partition, stretch) -> rows.add(row(partition, stretch, stretch.mostEvents())));
        return Table.of(PLANNED_COLUMNS, rows);
    }

    private static Table done(Map<KafkaPartition, SourceProgress> sources) {
        var rows = new ArrayList<List<String>>();
        new TreeMap<>(sources)
                .forEach((partition, source) -> rows.add(row(partition, source.stretch(), source.next())));
        return Table.of(DONE_COLUMNS, rows);
    }

    private static List<String> row(KafkaPartition partition, Stretch stretch, long last) {
        return List.of(
                String.valueOf(partition.partition()),
                String.valueOf(stretch.from()),
                String.valueOf(stretch.until()),
                String.valueOf(last));
    }

    /// What it did, and from where another one has to go on.
    static Receipt receipt(
            Preview preview, EventReplay.Plan plan, EventReplay.Outcome outcome, Instant at, Duration took) {
        var counts = outcome.counts();
        var facts = new ArrayList<Text>();
        facts.add(Text.of("receipt.kafka-replay", counts.done(), preview.target(), plan.topic()));
        if (!outcome.complete()) {
            facts.add(
                    outcome.failure().isPresent()
                            ? Text.of(
                                    "receipt.kafka-replay.failed",
                                    counts.held(),
                                    String.valueOf(outcome.failure().get().getMessage()))
                            : Text.of("receipt.kafka-replay.stopped"));
            facts.add(Text.of("receipt.kafka-replay.next"));
        }
        facts.add(Text.of("receipt.kafka-replay.id", plan.replayId()));
        return new Receipt(
                        preview.action(),
                        preview.target(),
                        outcome.complete() ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                        facts,
                        counts,
                        at,
                        took)
                .with(done(outcome.sources()));
    }
}
