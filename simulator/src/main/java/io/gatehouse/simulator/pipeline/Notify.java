package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Stage 6: tells everybody of their ticket, once, and commits what was told. Whether they have heard it is the
/// announcer's concern: no slow user holds this stage up. Used by one thread at a time.
public final class Notify {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_EVERY_MILLIS = 100;

    private final EventReader reader;
    private final Announcer announcer;
    private final Books books;
    private final LongSupplier elapsedMillis;
    private final Clock clock;
    private volatile boolean hanging;
    private boolean uncommitted;
    private long committedAtMillis;

    public Notify(EventReader reader, Announcer announcer, Books books, LongSupplier elapsedMillis, Clock clock) {
        this.reader = reader;
        this.announcer = announcer;
        this.books = books;
        this.elapsedMillis = elapsedMillis;
        this.clock = clock;
    }

    /// Tells nobody until [#goOn]: it hangs, and stays a member of its group. Thread-safe.
    public void hang() {
        hanging = true;
    }

    /// Tells again, those first who were issued a ticket meanwhile. Thread-safe.
    public void goOn() {
        hanging = false;
    }

    /// Reads and tells what is there, and commits now and then.
    public void step() throws InterruptedException {
        if (hanging) {
            Thread.sleep(POLL);
            return;
        }
        List<ReservationEvent> events = reader.poll(POLL);
        for (ReservationEvent event : events) {
            tell(event);
        }
        uncommitted |= !events.isEmpty();
        long now = elapsedMillis.getAsLong();
        if (uncommitted && (events.isEmpty() || now - committedAtMillis >= COMMIT_EVERY_MILLIS)) {
            uncommitted = !reader.commit();
            committedAtMillis = now;
        }
    }

    /// Commits what was told since the last commit; for after the last step.
    public void finish() {
        if (uncommitted) {
            uncommitted = !reader.commit();
        }
    }

    private void tell(ReservationEvent event) {
        if (event.type() != ReservationEvent.Type.RESERVATION_SUCCESS) {
            return;
        }
        announcer.announce(event);
        if (books.ledger().notified(books.userOf(event.userId()), event.ticket())) {
            books.meter().notified();
            books.meter().receipts().told();
            // Both ends are this machine's wall clock; a step of it between them can make the time negative.
            long millis = Math.max(0, clock.millis() - event.timestamp());
            books.passed(Stage.NOTIFICATION, books.userOf(event.userId()), TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }
}
