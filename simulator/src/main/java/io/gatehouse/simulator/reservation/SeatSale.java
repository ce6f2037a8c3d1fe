package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.Waiting;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One person's way to a seat: lock → select → unlock → pay → commit. May be gone again from the start at any time,
/// also after a restart: the database knows whose seat it is, and the payment's key is the user's alone. Thread-safe.
final class SeatSale {

    private static final long SHORTEST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final WorldSettings.Lock settings;
    private final WantedSeats wanted;
    private final Ports ports;
    private final Books books;
    private final Funnel funnel;
    private final AtomicInteger dying = new AtomicInteger();

    /// What a sale needs of the outside.
    record Ports(SeatLocks locks, SeatStates states, Reservations reservations, Payments payments) {}

    SeatSale(WorldSettings.Lock settings, WantedSeats wanted, Ports ports, Books books, Funnel funnel) {
        this.settings = settings;
        this.wanted = wanted;
        this.ports = ports;
        this.books = books;
        this.funnel = funnel;
    }

    /// Whoever held a seat's lock is gone, and nobody releases it.
    private static final class HolderDied extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private HolderDied(String seat) {
            super("the holder of the lock of seat " + seat + " died");
        }
    }

    /// So many of those who get a lock next die with it.
    void letHoldersDie(int holders) {
        dying.addAndGet(holders);
    }

    /// Goes the whole way. Fails with an exception where something that must answer did not: nothing is decided then.
    ///
    /// @param number decides what chance brings
    /// @throws InterruptedException when the simulation is closed meanwhile: nothing is decided
    Outcome sell(String userId, int number) throws InterruptedException {
        var known = ports.reservations().find(userId);
        if (known.isPresent()) {
            return goOn(known.get());
        }
        var outcome = Outcome.SEAT_TAKEN;
        for (String seat : wanted.of(number)) {
            outcome = sell(seat, userId);
            if (outcome != Outcome.SEAT_TAKEN) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome goOn(Reservations.Reservation reservation) throws InterruptedException {
        if (reservation.confirmed()) {
            sold(reservation.seat(), reservation.userId());
            return Outcome.CONFIRMED;
        }
        Waiting.on(ports.states().select(reservation.seat(), reservation.userId(), WorldSettings.SELECTED_FOR));
        return pay(reservation.seat(), reservation.userId());
    }

    private Outcome sell(String seat, String userId) throws InterruptedException {
        String owner = userId + "/" + ThreadLocalRandom.current().nextLong();
        if (!lock(seat, owner)) {
            return Outcome.LOCK_TIMEOUT;
        }
        if (dying.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new HolderDied(seat);
        }
        boolean held = true;
        try {
            Thread.sleep(settings.work());
            if (!select(seat, userId)) {
                return Outcome.SEAT_TAKEN;
            }
            if (settings.releasedEarly()) {
                held = false;
                unlock(seat, owner);
            }
            return pay(seat, userId);
        } finally {
            if (held) {
                unlock(seat, owner);
            }
        }
    }

    private boolean lock(String seat, String owner) throws InterruptedException {
        long deadline = System.nanoTime() + settings.waitAtMost().toNanos();
        while (!Waiting.on(ports.locks().take(seat, owner, settings.lease()))) {
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (leftMillis <= 0) {
                return false;
            }
            long pause = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
            Thread.sleep(Duration.ofMillis(Math.min(pause, leftMillis)));
        }
        return true;
    }

    private void unlock(String seat, String owner) {
        // Nobody waits for the answer: a lock that is not released runs out by itself.
        var _ = ports.locks().release(seat, owner).whenComplete((released, failure) -> {
            if (failure == null && !released) {
                funnel.leaseRanOut();
            }
        });
    }

    /// Redis first, which is quick to say no; the database decides.
    private boolean select(String seat, String userId) throws InterruptedException {
        if (!Waiting.on(ports.states().select(seat, userId, WorldSettings.SELECTED_FOR))) {
            return false;
        }
        if (ports.reservations().claim(userId, seat)) {
            return true;
        }
        var _ = ports.states().giveBack(seat, userId);
        return false;
    }

    private Outcome pay(String seat, String userId) throws InterruptedException {
        long asked = System.nanoTime();
        var result = ports.payments().pay(books.run().eventId() + "/" + userId);
        books.passed(Stage.PAYMENT, books.userOf(userId), System.nanoTime() - asked);
        if (result == Payments.Result.PAID) {
            ports.reservations().confirm(userId);
            sold(seat, userId);
        } else {
            ports.reservations().cancel(userId);
            var _ = ports.states().giveBack(seat, userId);
        }
        return Outcome.of(result);
    }

    private void sold(String seat, String userId) {
        // Should Redis be away, the drift check says it later: the seat is theirs by the database.
        var _ = ports.states().confirm(seat, userId);
    }
}
