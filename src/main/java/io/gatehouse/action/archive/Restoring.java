package io.gatehouse.action.archive;

import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.port.Archives;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessagePut;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/// Puts an archive's messages back in their order and notes how far it came, so that a run which was killed can be
/// taken up. For one run on one thread.
public final class Restoring {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int NOTED_EVERY = 1_000;

    /// How many messages may be back beyond what is noted: those between two notes, and those on their way.
    public static final int AHEAD = 3 * NOTED_EVERY;

    private final Archive archive;
    private final Archives archives;
    private final MessagePut to;
    private final Progress progress;
    private final InstantSource clock;
    private long readyBefore;
    private long from;

    public Restoring(Archive archive, Archives archives, MessagePut to, Progress progress, InstantSource clock) {
        this.archive = archive;
        this.archives = archives;
        this.to = to;
        this.progress = progress;
        this.clock = clock;
    }

    /// Puts them back. What is lost or refused half-way stands in the ending; nothing is thrown.
    ///
    /// @param begun how many were back already, and what was in the queue before any of them
    /// @param throughItsExchange which messages can go through the exchange they once came through
    public Restored run(Archive.Progress begun, Predicate<KeptMessage> throughItsExchange) {
        readyBefore = begun.readyBefore();
        from = begun.confirmed();
        try {
            note(true, false);
            var stopped = put(throughItsExchange);
            var all = confirmed() && !stopped;
            note(true, all);
            return new Restored(back(), all ? Restored.Ending.COMPLETE : Restored.Ending.STOPPED, "");
        } catch (BrokerException e) {
            var refused = e instanceof BrokerException.Refused;
            return ended(refused ? Restored.Ending.REFUSED : Restored.Ending.LOST, e);
        } catch (Archives.NotKept e) {
            return new Restored(back(), Restored.Ending.NOT_KEPT, String.valueOf(e.getMessage()));
        }
    }

    private Restored ended(Restored.Ending ending, Exception why) {
        try {
            // After a refusal later messages may be back and an earlier one is not.
            note(ending != Restored.Ending.REFUSED, false);
        } catch (Archives.NotKept e) {
            // The former note stands: more is repeated, nothing is left out.
        }
        return new Restored(back(), ending, String.valueOf(why.getMessage()));
    }

    private long back() {
        return from + to.confirmed();
    }

    private void note(boolean exact, boolean finished) {
        archives.note(archive.id(), new Archive.Progress(readyBefore, back(), exact, finished, clock.instant()));
    }

    /// True when it was stopped.
    private boolean put(Predicate<KeptMessage> throughItsExchange) {
        var total = archive.messages().count();
        try (var messages = archives.read(archive.id())) {
            for (var number = 1L; number <= total; number++) {
                var message = messages.next()
                        .orElseThrow(() -> new Archives.NotKept("archive " + archive.id() + " is shorter than it was"));
                if (number <= from) {
                    continue;
                }
                if (!room()) {
                    return true;
                }
                to.put(message, throughItsExchange.test(message));
                if (number % NOTED_EVERY == 0) {
                    note(true, false);
                    report(number);
                }
            }
            return false;
        }
    }

    private boolean room() {
        while (!to.awaitRoom(PATIENCE)) {
            if (progress.stopRequested()) {
                return false;
            }
            progress.note(Text.of("note.restore.waiting"));
        }
        return !progress.stopRequested();
    }

    private boolean confirmed() {
        while (!to.awaitConfirmed(PATIENCE)) {
            if (progress.stopRequested()) {
                return false;
            }
            progress.note(Text.of("note.restore.waiting"));
        }
        report(archive.messages().count());
        return true;
    }

    private void report(long put) {
        progress.report(new Progress.Step(back(), archive.messages().count(), put - back(), 0, 0));
    }
}
