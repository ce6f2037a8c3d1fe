package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Place;
import java.time.Duration;
import java.util.List;

/// Learns from the events what became of requests that somebody else's workers served, and hands the events on.
public final class Witness implements EventReader {

    private final EventReader reader;
    private final Books books;

    public Witness(EventReader reader, Books books) {
        this.reader = reader;
        this.books = books;
    }

    @Override
    public List<ReservationEvent> poll(Duration atMost) {
        var events = reader.poll(atMost);
        events.forEach(this::see);
        return events;
    }

    private void see(ReservationEvent event) {
        int user = books.userOf(event.userId());
        if (user < 0) {
            return;
        }
        switch (event.type()) {
            case RESERVATION_SUCCESS -> issued(user, event.ticket());
            case RESERVATION_FAILED -> books.ledger().deadLettered(user);
            case RESERVATION_CANCELLED -> {}
        }
    }

    private void issued(int user, int ticket) {
        // An event may come twice; a second ticket is found by its number.
        if (books.ledger().placeOf(user) != Place.ISSUED) {
            books.ledger().issued(user, ticket);
            books.meter().seen(books.ledger().intendedMillis(user));
        }
    }

    @Override
    public boolean commit() {
        return reader.commit();
    }

    @Override
    public void close() {
        reader.close();
    }
}
