package io.gatehouse.ui.console;

import io.gatehouse.domain.QueueState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All queues of a virtual host at one moment.
///
/// @param queues the last that were read, also after a failure
/// @param takenAt when those were read, empty before the first answer
/// @param failure why the newest look failed, in the broker's words; empty when it did not
public record QueueTable(List<QueueState> queues, Optional<Instant> takenAt, Optional<String> failure) {

    /// Nothing has been read yet.
    public static final QueueTable NOTHING_YET = new QueueTable(List.of(), Optional.empty(), Optional.empty());

    public QueueTable {
        queues = List.copyOf(queues);
    }

    public static QueueTable of(List<QueueState> queues, Instant takenAt) {
        return new QueueTable(queues, Optional.of(takenAt), Optional.empty());
    }

    /// The same rows, known to be no longer fresh.
    public QueueTable failed(String reason) {
        return new QueueTable(queues, takenAt, Optional.of(reason));
    }
}
