package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Place;
import io.gatehouse.simulator.meter.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Stage 1: puts those who arrive into the waiting room. Who cannot get in tries again until they run out of
/// patience. Thread-safe, never blocks.
public final class Enqueue {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WaitingRoom room;
    private final Books books;
    private final Instant start;
    private final Queue<Integer> atTheDoor = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> unsure = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looking = new AtomicInteger();

    /// The door of that waiting room.
    ///
    /// @param start the instant from which the books count
    public Enqueue(WaitingRoom room, Books books, Instant start) {
        this.room = room;
        this.books = books;
        this.start = start;
    }

    /// One person arrives.
    ///
    /// @param intendedMillis when they were due, since the start; their place in the line
    public void arrive(long intendedMillis) {
        books.meter().arrived();
        enter(books.ledger().arriving(intendedMillis));
    }

    /// Lets everybody who did not get in try again.
    ///
    /// @param nowMillis since the start
    public void tryAgain(long nowMillis) {
        for (int left = atTheDoor.size(); left > 0; left--) {
            Integer user = atTheDoor.poll();
            if (user == null) {
                return;
            }
            if (books.ledger().placeOf(user) != Place.ARRIVING) {
                continue;
            }
            if (nowMillis - books.ledger().intendedMillis(user) > PATIENCE.toMillis()) {
                books.ledger().refused(user);
            } else {
                enter(user);
            }
        }
    }

    /// Redis was started anew and may have forgotten the last who entered (it answers before its file is written):
    /// everybody who thinks they wait looks whether they still do.
    public void everybodyLooks() {
        for (int user : books.ledger().usersIn(Place.WAITING)) {
            unsure.add(user);
        }
    }

    /// The process before this one is gone, and with it the answers that it waited for: who was on the way to the door
    /// looks whether they got in, everybody who waits whether they still do.
    public void goOn() {
        for (int user : books.ledger().usersIn(Place.ARRIVING)) {
            unsure.add(user);
        }
        everybodyLooks();
    }

    /// Lets those who are unsure look, and enter again at their old place when they are missing.
    ///
    /// @return how many do not know yet
    public int lookAgain() {
        for (int left = unsure.size(); left > 0; left--) {
            Integer user = unsure.poll();
            if (user != null && atTheDoorOrInLine(books.ledger().placeOf(user))) {
                look(user);
            }
        }
        return unsure.size() + looking.get();
    }

    private static boolean atTheDoorOrInLine(Place place) {
        return place == Place.ARRIVING || place == Place.WAITING;
    }

    private void look(int user) {
        looking.incrementAndGet();
        var _ = room.enterAgain(books.userId(user), arrivedAt(user)).whenComplete((missing, failure) -> {
            if (failure != null) {
                unsure.add(user);
            } else if (missing && books.ledger().placeOf(user) == Place.WAITING) {
                books.ledger().enteredAgain();
            }
            if (failure == null) {
                books.ledger().entered(user);
            }
            looking.decrementAndGet();
        });
    }

    private Instant arrivedAt(int user) {
        return start.plusMillis(books.ledger().intendedMillis(user));
    }

    private void enter(int user) {
        long asked = System.nanoTime();
        var _ = room.enter(books.userId(user), arrivedAt(user)).whenComplete((_, failure) -> {
            if (failure == null) {
                books.ledger().entered(user);
                books.passed(Stage.ENTER, user, System.nanoTime() - asked);
            } else {
                atTheDoor.add(user);
            }
        });
    }
}
