package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.meter.Stage;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// Writes down who has confirmed their ticket and who could not be reached; users of other runs are not in it.
/// Thread-safe.
public final class ReceiptBook implements Announcer.Answers {

    private final Books books;
    private final Clock clock;

    public ReceiptBook(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void received(ReservationEvent event) {
        int user = books.userOf(event.userId());
        if (user >= 0) {
            books.meter().receipts().received();
            long millis = Math.max(0, clock.millis() - event.timestamp());
            books.passed(Stage.RECEIPT, user, TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }

    @Override
    public void unreachable(ReservationEvent event) {
        if (books.userOf(event.userId()) >= 0) {
            books.meter().receipts().unreachable();
        }
    }
}
