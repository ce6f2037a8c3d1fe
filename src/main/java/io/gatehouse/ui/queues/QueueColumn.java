package io.gatehouse.ui.queues;

import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The columns of the table of queues: what each shows and by what it sorts. Its heading is the message
/// `queues.column.<id>`.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum QueueColumn {
    NAME(220, false, (queue, _) -> queue.name().value(), queue -> queue.name().value()),
    TYPE(
            92,
            false,
            (queue, _) -> queue.settings().type().argument(),
            queue -> queue.settings().type()),
    STATE(100, false, (queue, _) -> queue.status(), QueueState::status),
    READY(85, true, (queue, figures) -> figures.count(queue.readyMessages()), QueueState::readyMessages),
    UNACKED(85, true, (queue, figures) -> figures.count(queue.unackedMessages()), QueueState::unackedMessages),
    CONSUMERS(85, true, (queue, figures) -> figures.count(queue.consumers()), QueueState::consumers),
    INCOMING(
            85,
            true,
            (queue, figures) -> figures.perSecond(queue.rates().publishPerSecond()),
            queue -> queue.rates().publishPerSecond()),
    ACKNOWLEDGED(
            85,
            true,
            (queue, figures) -> figures.perSecond(queue.rates().ackPerSecond()),
            queue -> queue.rates().ackPerSecond()),
    MEMORY(90, true, (queue, figures) -> figures.bytes((double) queue.memoryBytes()), QueueState::memoryBytes);

    private final double width;
    private final boolean figure;
    private final BiFunction<QueueState, Figures, String> text;
    private final Comparator<QueueState> order;

    <C extends Comparable<? super C>> QueueColumn(
            double width,
            boolean figure,
            BiFunction<QueueState, Figures, String> text,
            Function<QueueState, C> sortedBy) {
        this.width = width;
        this.figure = figure;
        this.text = text;
        this.order = Comparator.comparing(sortedBy);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double width() {
        return width;
    }

    /// Figures stand to the right.
    boolean isFigure() {
        return figure;
    }

    String text(QueueState queue, Figures figures) {
        return text.apply(queue, figures);
    }

    Comparator<QueueState> order() {
        return order;
    }
}
