package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.archive.Restoring;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.QueueState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// With which message restoring begins, after a run that did not end: the queue itself tells how many are back where
/// nothing else can have changed its count, the noted progress otherwise.
///
/// @param progress where to begin
/// @param mostRepeated how many messages may be put back once more
record RestoreStart(Archive.Progress progress, long mostRepeated) {

    // With any of these a message that was put back may be gone again, or not have been taken.
    private static final List<String> UNCOUNTABLE =
            List.of("x-max-length", "x-max-length-bytes", "x-message-ttl", "x-expires");

    static RestoreStart of(Archive archive, Optional<Archive.Progress> noted, Optional<QueueState> queue) {
        var ready = queue.map(QueueState::readyMessages).orElse(0L);
        var open = noted.filter(progress -> !progress.finished());
        if (open.isEmpty()) {
            return new RestoreStart(new Archive.Progress(ready, 0, true, false, Instant.EPOCH), 0);
        }
        var progress = open.get();
        var back = ready - progress.readyBefore();
        var ahead = Math.min(Restoring.AHEAD, archive.messages().count() - progress.confirmed());
        var counts = progress.exact()
                && queue.filter(it -> isCountable(archive, it)).isPresent()
                && back >= progress.confirmed()
                && back <= progress.confirmed() + ahead;
        return counts
                ? new RestoreStart(new Archive.Progress(progress.readyBefore(), back, true, false, progress.at()), 0)
                : new RestoreStart(progress, ahead);
    }

    private static boolean isCountable(Archive archive, QueueState queue) {
        return queue.consumers() == 0
                && queue.unackedMessages() == 0
                && archive.messages().marked(KeptMessage.Mark.EXPIRES) == 0
                && archive.topology().queues().stream()
                        .allMatch(kept -> kept.policy().isEmpty())
                && UNCOUNTABLE.stream().noneMatch(queue.settings().arguments()::containsKey);
    }
}
