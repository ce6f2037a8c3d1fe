package io.gatehouse.ui.console;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueState;
import java.util.Optional;

/// One queue as the list of all queues knows it.
///
/// @param readyMessages waiting to be delivered, or [QueueCounts#NOT_TOLD]
/// @param unackedMessages delivered and not yet acknowledged, or [QueueCounts#NOT_TOLD]
/// @param consumers active ones, or [QueueCounts#NOT_TOLD]
/// @param facts how it was declared; empty while that is not known yet
/// @param statistics everything else; empty for a queue that nobody looks at
public record QueueEntry(
        String name,
        long readyMessages,
        long unackedMessages,
        long consumers,
        Optional<QueueFacts> facts,
        Optional<QueueState> statistics) {

    /// A queue of which only the name is known.
    public static QueueEntry unknown(String name) {
        return new QueueEntry(
                name,
                QueueCounts.NOT_TOLD,
                QueueCounts.NOT_TOLD,
                QueueCounts.NOT_TOLD,
                Optional.empty(),
                Optional.empty());
    }

    /// A queue of which everything is known.
    public static QueueEntry of(QueueState state, QueueFacts facts) {
        return new QueueEntry(
                state.name().value(),
                state.readyMessages(),
                state.unackedMessages(),
                state.consumers(),
                Optional.of(facts),
                Optional.of(state));
    }
}
