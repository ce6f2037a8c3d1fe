package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Table;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.replay.ReplayHeaders;
import io.gatehouse.replay.ReplayPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what a replay would send where. Used by one thread.
final class ReplayForecast {

    static final List<String> COLUMNS = List.of("exchange", "routing-key", "messages", "routable", "queues");

    private final ReplayPlan plan;
    private final Map<ReplayLink.Target, Long> targets = new HashMap<>();
    private long filtered;
    private long withoutOrigin;
    private long tooOften;

    ReplayForecast(ReplayPlan plan) {
        this.plan = plan;
    }

    /// Decides as a replay does.
    void add(RabbitMessage message) {
        if (!plan.filter().matches(message)) {
            filtered++;
            return;
        }
        if (ReplayHeaders.replays(message.headers()) >= plan.rules().maxReplays()) {
            tooOften++;
            return;
        }
        var target = plan.chosen().or(() -> ReplayHeaders.origin(message.headers()));
        if (target.isEmpty()) {
            withoutOrigin++;
            return;
        }
        targets.merge(target.get(), 1L, Long::sum);
    }

    long going() {
        return targets.values().stream().mapToLong(Long::longValue).sum();
    }

    long filtered() {
        return filtered;
    }

    long withoutOrigin() {
        return withoutOrigin;
    }

    long tooOften() {
        return tooOften;
    }

    /// One row per destination, the largest first.
    Table table(Routability routability) {
        var rows = new ArrayList<List<String>>();
        targets.entrySet().stream()
                .sorted(Map.Entry.<ReplayLink.Target, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.naturalOrder()))
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), routability)));
        return Table.of(COLUMNS, rows);
    }

    private static List<String> row(ReplayLink.Target target, long count, Routability routability) {
        var answer = routability.of(target.exchange(), target.routingKey());
        return List.of(
                ReplayForm.shown(target.exchange()),
                target.routingKey(),
                String.valueOf(count),
                switch (answer.verdict()) {
                    case YES -> "✓";
                    case NO -> "✗";
                    case UNDECIDED -> "?";
                },
                answer.queues().isEmpty() ? "–" : String.join(", ", answer.queues()));
    }
}
