package io.gatehouse.ui.queues;

import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.table.Column;
import java.util.Comparator;
import java.util.List;

/// The columns of the table of queues.
final class QueueColumns {

    static final Column<QueueState> NAME =
            Column.words("queues.column.name", 220, queue -> queue.name().value());

    static final List<Column<QueueState>> ALL = List.of(
            NAME,
            new Column<>(
                    "queues.column.type",
                    92,
                    false,
                    (queue, _) -> queue.settings().type().argument(),
                    Comparator.comparing(queue -> queue.settings().type())),
            Column.words("queues.column.state", 100, QueueState::status),
            Column.counts("queues.column.ready", 85, QueueState::readyMessages),
            Column.counts("queues.column.unacked", 85, QueueState::unackedMessages),
            Column.counts("queues.column.consumers", 85, QueueState::consumers),
            Column.figures(
                    "queues.column.incoming",
                    85,
                    queue -> queue.rates().publishPerSecond(),
                    (queue, figures) -> figures.perSecond(queue.rates().publishPerSecond())),
            Column.figures(
                    "queues.column.acknowledged",
                    85,
                    queue -> queue.rates().ackPerSecond(),
                    (queue, figures) -> figures.perSecond(queue.rates().ackPerSecond())),
            Column.figures(
                    "queues.column.memory",
                    90,
                    QueueState::memoryBytes,
                    (queue, figures) -> figures.bytes((double) queue.memoryBytes())));

    private QueueColumns() {}
}
