package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.ledger.Place;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.pipeline.AfterAdmission;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between being let in and asking for a ticket: everybody who is let in reserves a seat, all of them side by side.
/// Who has one goes on to their ticket, the others leave. Where Redis or the database does not answer people stay
/// where they are, and the sweep sends them here again. Thread-safe.
public final class ReservationDesk implements AfterAdmission, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationDesk.class);

    private final SeatSale sale;
    private final AfterAdmission issue;
    private final WaitingRoom room;
    private final EventLog events;
    private final Books books;
    private final Funnel funnel;
    private final Clock clock = Clock.systemUTC();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ExecutorService people = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reservation-", 0).factory());

    /// @param issue takes charge of those who have a seat
    ReservationDesk(
            SeatSale sale, AfterAdmission issue, WaitingRoom room, EventLog events, Books books, Funnel funnel) {
        this.sale = sale;
        this.issue = issue;
        this.room = room;
        this.events = events;
        this.books = books;
        this.funnel = funnel;
        books.meter().published().reservationsEndBeforeTheQueue();
    }

    @Override
    public void take(String userId) {
        if (!inHand.add(userId)) {
            return;
        }
        int user = books.userOf(userId);
        if (user >= 0 && books.ledger().placeOf(user) == Place.LEFT) {
            // Their leaving got lost, or whoever sends them here looked before it was done.
            leave(userId, user);
            inHand.remove(userId);
            return;
        }
        try {
            people.execute(() -> serve(userId, user));
        } catch (RejectedExecutionException _) {
            inHand.remove(userId);
        }
    }

    @Override
    public boolean holds(String userId) {
        return inHand.contains(userId) || issue.holds(userId);
    }

    private void serve(String userId, int user) {
        long begun = System.nanoTime();
        try {
            // Somebody of another run has chances too.
            var outcome = sale.sell(userId, user >= 0 ? user : userId.hashCode());
            failing.set(false);
            settle(userId, user, outcome, System.nanoTime() - begun);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("reservations are tried again after: {}", e.getMessage());
            }
        } finally {
            inHand.remove(userId);
        }
    }

    private void settle(String userId, int user, Outcome outcome, long tookNanos) {
        if (funnel.settle(user, outcome)) {
            books.passed(Stage.RESERVATION, user, tookNanos);
            books.meter().published().reserved(Duration.ofNanos(tookNanos));
        }
        if (outcome == Outcome.CONFIRMED) {
            issue.take(userId);
        } else {
            var _ = events.append(failed(userId, outcome));
            leave(userId, user);
        }
    }

    private ReservationEvent failed(String userId, Outcome outcome) {
        String eventId = books.run().eventId();
        return new ReservationEvent(
                userId + "-refused",
                ReservationEvent.Type.RESERVATION_FAILED,
                eventId + "/" + userId,
                userId,
                eventId,
                0,
                clock.millis(),
                outcome.word());
    }

    private void leave(String userId, int user) {
        books.ledger().leftWithoutTicket(user);
        var _ = room.published(userId);
        var _ = room.leave(userId);
    }

    /// Interrupts everybody; whoever has not come to an end is found again in the processing set.
    @Override
    public void close() {
        people.shutdownNow();
        people.close();
    }
}
