package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Stage 1: puts those who arrive into the waiting room. Who cannot get in tries again until they run out of
/// patience. Thread-safe, never blocks.
public final class Enqueue {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WaitingRoom room;
    private final Books books;
    private final Instant start;
    private final Queue<Integer> atTheDoor = new ConcurrentLinkedQueue<>();

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

    private void enter(int user) {
        Instant arrivedAt = start.plusMillis(books.ledger().intendedMillis(user));
        var _ = room.enter(books.userId(user), arrivedAt).whenComplete((position, failure) -> {
            if (failure == null) {
                books.ledger().entered(user);
            } else {
                atTheDoor.add(user);
            }
        });
    }
}
