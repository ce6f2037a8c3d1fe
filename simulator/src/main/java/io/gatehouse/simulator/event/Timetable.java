package io.gatehouse.simulator.event;

import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Loop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Carries out the events of a run by its clock, on a thread of its own, one after the other: one that takes long
/// (a broker's start) makes the next one late, and the marks say when each was really carried out. Thread-safe.
public final class Timetable implements AutoCloseable {

    private static final long LONGEST_NAP_MILLIS = 50;

    private final RunControls run;
    private final LongSupplier elapsedMillis;
    private final Consumer<EventMark> listener;
    private final List<Entry> entries = new ArrayList<>();
    private final Loop loop;

    /// One event and what became of it; the thread of the loop, or whoever closes it afterwards, changes it.
    private static final class Entry {
        private final TimedEvent timed;
        private volatile EventMark mark;
        private volatile boolean begun;
        private volatile boolean ended;

        private Entry(TimedEvent timed) {
            this.timed = timed;
            this.mark = EventMark.due(timed);
        }

        private long nextMillis() {
            return begun ? timed.until().toMillis() : timed.at().toMillis();
        }
    }

    private interface Change {
        void carryOut(RunControls run) throws LabException, InterruptedException;
    }

    /// A timetable that has begun.
    ///
    /// @param elapsedMillis the time since the run began
    /// @param fromMillis events before that time are skipped: nobody carried the run out then
    /// @param listener told whenever something became of an event, by the timetable's thread
    public Timetable(
            EventPlan plan,
            RunControls run,
            LongSupplier elapsedMillis,
            long fromMillis,
            Consumer<EventMark> listener) {
        this.run = run;
        this.elapsedMillis = elapsedMillis;
        this.listener = listener;
        plan.events().forEach(event -> entries.add(new Entry(event)));
        entries.stream().filter(entry -> entry.nextMillis() < fromMillis).forEach(Timetable::skip);
        this.loop = Loop.start("events", this::step);
    }

    /// What became of each event so far, in their order.
    public List<EventMark> marks() {
        return entries.stream().map(entry -> entry.mark).toList();
    }

    /// True when nothing is going on; what is still to come does not count.
    public boolean idle() {
        return entries.stream().noneMatch(entry -> entry.begun && !entry.ended);
    }

    /// Carries out what is due, in the order of the times, and naps until more is.
    void step() throws InterruptedException {
        var next = entries.stream().filter(entry -> !entry.ended).min(Comparator.comparingLong(Entry::nextMillis));
        long wait = next.map(entry -> entry.nextMillis() - elapsedMillis.getAsLong())
                .orElse(LONGEST_NAP_MILLIS);
        if (wait > 0) {
            Thread.sleep(Math.min(wait, LONGEST_NAP_MILLIS));
        } else {
            carryOut(next.orElseThrow());
        }
    }

    private void carryOut(Entry entry) throws InterruptedException {
        if (entry.begun) {
            end(entry);
            return;
        }
        entry.begun = true;
        entry.mark = entry.mark.begun(seconds());
        // What is done in no time is told of once, when it is.
        if (entry.timed.event().lasts().isPositive() || entry.timed.event().needsLab()) {
            listener.accept(entry.mark);
        }
        attempt(entry, entry.timed.event()::begin);
        if (!entry.mark.failure().isEmpty() || !entry.timed.event().lasts().isPositive()) {
            end(entry);
        }
    }

    private void end(Entry entry) throws InterruptedException {
        attempt(entry, entry.timed.event()::end);
        entry.ended = true;
        entry.mark = entry.mark.ended(seconds());
        listener.accept(entry.mark);
    }

    private void attempt(Entry entry, Change change) throws InterruptedException {
        try {
            change.carryOut(run);
        } catch (LabException | RuntimeException e) {
            // The lab tells of an interruption in its own words; the loop's end does the rest.
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException(String.valueOf(e.getMessage()));
            }
            entry.mark = entry.mark.failed(String.valueOf(e.getMessage()));
        }
    }

    private double seconds() {
        return elapsedMillis.getAsLong() / 1_000.0;
    }

    /// Ends everything that is going on, so that nothing stays changed; what is still to come is skipped.
    @Override
    public void close() {
        loop.close();
        for (var entry : entries) {
            if (entry.begun && !entry.ended) {
                closeOne(entry);
            } else if (!entry.begun) {
                skip(entry);
            }
        }
    }

    private static void skip(Entry entry) {
        entry.ended = true;
        entry.mark = entry.mark.skipped();
    }

    private void closeOne(Entry entry) {
        // An interrupted lab does nothing, and a broker that stays frozen helps nobody.
        boolean interrupted = Thread.interrupted();
        try {
            end(entry);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
