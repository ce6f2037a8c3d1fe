package io.gatehouse.action.archive;

import io.gatehouse.action.Progress;
import io.gatehouse.port.Archives;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.MessageTake;
import java.time.Duration;

/// Moves messages from a queue into an archive: each is removed from the queue only after the disk has it. Takes no
/// message beyond the count it is given, so none has to be given back. For one run on one thread.
public final class Taking {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // A broker that still holds messages after that delivers to somebody else only.
    private static final int SILENCES = 5;
    private static final long MOST_UNSYNCED_BYTES = 32L << 20;

    private final MessageTake from;
    private final Archives.Writing to;
    private final long total;
    private final Progress progress;
    private long taken;
    private long removed;

    /// Prepares a run.
    ///
    /// @param total how many messages to take, the first ones of the queue
    public Taking(MessageTake from, Archives.Writing to, long total, Progress progress) {
        this.from = from;
        this.to = to;
        this.total = total;
        this.progress = progress;
    }

    /// Takes them. What is lost or full half-way stands in the ending; nothing is thrown.
    public Taken run() {
        try {
            var ending = take();
            if (taken > removed) {
                remove(taken);
            }
            from.finish();
            return new Taken(taken, 0, ending, ending == Taken.Ending.NEAR_LIMIT ? deliveries() : "");
        } catch (BrokerException e) {
            // It knows of every removal but those of the last window, which it needed to deliver what came after.
            return kept(Taken.Ending.LOST, e);
        } catch (Archives.NotKept e) {
            return new Taken(removed, Math.min(removed, from.window()), Taken.Ending.NOT_KEPT, words(e));
        }
    }

    private String deliveries() {
        return String.valueOf(from.nearLimit().orElse(0));
    }

    private Taken kept(Taken.Ending ending, Exception why) {
        try {
            to.sync();
            return new Taken(taken, Math.min(taken, from.window()), ending, words(why));
        } catch (Archives.NotKept e) {
            return new Taken(removed, Math.min(removed, from.window()), Taken.Ending.NOT_KEPT, words(e));
        }
    }

    private static String words(Exception why) {
        return String.valueOf(why.getMessage());
    }

    private Taken.Ending take() {
        var silences = 0;
        while (taken < total) {
            if (progress.stopRequested()) {
                return Taken.Ending.STOPPED;
            }
            if (!batch()) {
                if (from.nearLimit().isPresent()) {
                    return Taken.Ending.NEAR_LIMIT;
                }
                if (from.readyMessages() == 0) {
                    return Taken.Ending.EXHAUSTED;
                }
                if (++silences == SILENCES) {
                    return Taken.Ending.SILENT;
                }
                continue;
            }
            silences = 0;
            to.sync();
            // The last window stays unacknowledged to the end: acknowledging it would make room for messages beyond
            // the count.
            var removable = taken == total ? total : Math.min(taken, total - from.window());
            if (removable > removed) {
                remove(removable);
            }
            progress.report(new Progress.Step(removed, total, taken - removed, 0, 0));
        }
        return Taken.Ending.COMPLETE;
    }

    /// Adds what has arrived; false when nothing did.
    private boolean batch() {
        var next = from.next(PATIENCE);
        var any = next.isPresent();
        var bytes = 0L;
        while (next.isPresent()) {
            to.add(next.get());
            taken++;
            bytes += next.get().sizeBytes();
            if (taken == total || bytes > MOST_UNSYNCED_BYTES) {
                return true;
            }
            next = from.next(Duration.ZERO);
        }
        return any;
    }

    private void remove(long count) {
        from.remove(count);
        removed = count;
    }
}
