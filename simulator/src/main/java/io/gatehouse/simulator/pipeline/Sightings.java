package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.IntColumn;
import java.time.Duration;

/// Looks on where somebody else works and tells: counts a second ticket for the same user. Stepped by one thread.
public final class Sightings {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EventReader reader;
    private final Books books;
    private final IntColumn tickets = new IntColumn();

    /// Looks on from now.
    ///
    /// @param reader learns of the tickets by itself
    public Sightings(Witness reader, Books books) {
        this.reader = reader;
        this.books = books;
    }

    public void step() {
        reader.poll(POLL).forEach(this::compare);
    }

    private void compare(ReservationEvent event) {
        int user = books.userOf(event.userId());
        if (user < 0 || event.type() != ReservationEvent.Type.RESERVATION_SUCCESS) {
            return;
        }
        int known = tickets.get(user);
        if (known == 0) {
            tickets.set(user, event.ticket());
        } else if (known != event.ticket()) {
            books.ledger().issued(user, event.ticket());
        }
    }
}
