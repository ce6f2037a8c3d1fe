package io.gatehouse.ui.queues;

import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// The columns of the table of queues.
final class QueueColumns {

    static final Column<QueueEntry> NAME = new Column<>(
            "queues.column.name",
            220,
            false,
            (queue, _) -> Shown.name(queue.name()),
            Comparator.comparing(QueueEntry::name));

    /// What is known of every queue.
    static final List<Column<QueueEntry>> OF_ALL = List.of(
            NAME,
            Column.words("queues.column.type", 84, QueueColumns::type),
            count("queues.column.ready", QueueEntry::readyMessages),
            count("queues.column.unacked", QueueEntry::unackedMessages),
            count("queues.column.consumers", QueueEntry::consumers));

    /// What is known of the queues in sight alone, where there are many.
    static final List<Column<QueueEntry>> IN_SIGHT = List.of(
            Column.words(
                    "queues.column.state",
                    84,
                    queue -> queue.statistics().map(QueueState::status).orElse(Column.UNKNOWN)),
            rate("queues.column.incoming", queue -> queue.rates().publishPerSecond()),
            rate("queues.column.acknowledged", queue -> queue.rates().ackPerSecond()),
            statistic("queues.column.memory", QueueState::memoryBytes, Figures::bytes));

    static final List<Column<QueueEntry>> ALL = List.of(
            OF_ALL.get(0),
            OF_ALL.get(1),
            IN_SIGHT.get(0),
            OF_ALL.get(2),
            OF_ALL.get(3),
            OF_ALL.get(4),
            IN_SIGHT.get(1),
            IN_SIGHT.get(2),
            IN_SIGHT.get(3));

    private QueueColumns() {}

    private static String type(QueueEntry queue) {
        return queue.facts().map(facts -> facts.settings().type().argument()).orElse(Column.UNKNOWN);
    }

    private static Column<QueueEntry> count(String id, ToLongFunction<QueueEntry> count) {
        return Column.known(
                id,
                86,
                queue -> {
                    var messages = count.applyAsLong(queue);
                    return messages < 0 ? Double.NaN : messages;
                },
                Figures::count);
    }

    private static Column<QueueEntry> rate(String id, ToDoubleFunction<QueueState> rate) {
        return statistic(id, rate, Figures::perSecond);
    }

    private static Column<QueueEntry> statistic(
            String id, ToDoubleFunction<QueueState> number, BiFunction<Figures, Double, String> text) {
        return Column.known(
                id,
                86,
                queue -> queue.statistics().isEmpty()
                        ? Double.NaN
                        : number.applyAsDouble(queue.statistics().get()),
                text);
    }
}
