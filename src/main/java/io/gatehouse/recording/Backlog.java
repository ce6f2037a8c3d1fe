package io.gatehouse.recording;

import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.poll.PollResult;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What waits for the disk, in the order in which it came, up to a limit. Behind the limit everything that comes is
/// dropped and counted until what waits was taken, so that what is missing is one stretch of time whose ends are known,
/// and what led to it is kept. Thread-safe; never waits.
public final class Backlog {

    /// As many readings may wait: some 20 MB, or minutes of a large deployment.
    public static final int USUAL_READINGS = 100_000;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int limitReadings;
    private int readings;
    private @Nullable Instant lostSince;
    private long lostPolls;
    private long lostChanges;

    /// Something that is to be written.
    public sealed interface Waiting {

        /// About how much memory it takes, in readings.
        int readings();
    }

    /// A source was asked.
    public record Polled(Instant at, PollResult poll) implements Waiting {
        @Override
        public int readings() {
            return 1 + poll.readings().size();
        }
    }

    /// An alarm changed.
    public record Changed(Instant at, AlarmEvent event) implements Waiting {
        @Override
        public int readings() {
            return 1;
        }
    }

    /// Everything since that moment is missing.
    ///
    /// @param polls how many were dropped
    /// @param changes how many changes of alarms were
    public record Lost(Instant from, long polls, long changes) implements Waiting {
        @Override
        public int readings() {
            return 0;
        }
    }

    public Backlog(int limitReadings) {
        this.limitReadings = limitReadings;
    }

    /// A source was asked.
    public synchronized void polled(Instant at, PollResult poll) {
        if (!kept(at, new Polled(at, poll))) {
            lostPolls++;
        }
    }

    /// An alarm changed.
    public synchronized void changed(Instant at, AlarmEvent event) {
        if (!kept(at, new Changed(at, event))) {
            lostChanges++;
        }
    }

    private boolean kept(Instant at, Waiting one) {
        // One that is larger than all that may wait is taken where nothing else does.
        var room = waiting.isEmpty() || readings + one.readings() <= limitReadings;
        if (lostSince != null || !room) {
            lostSince = lostSince == null ? at : lostSince;
            return false;
        }
        waiting.add(one);
        readings += one.readings();
        return true;
    }

    /// What has waited longest; what was lost comes after all that was kept. Empty when nothing waits.
    public synchronized Optional<Waiting> next() {
        var first = waiting.poll();
        if (first != null) {
            readings -= first.readings();
            return Optional.of(first);
        }
        if (lostSince == null) {
            return Optional.empty();
        }
        var lost = new Lost(lostSince, lostPolls, lostChanges);
        lostSince = null;
        lostPolls = 0;
        lostChanges = 0;
        return Optional.of(lost);
    }

    /// How many polls are lost already of those that the next gap will be about.
    public synchronized long lostPolls() {
        return lostPolls;
    }
}
