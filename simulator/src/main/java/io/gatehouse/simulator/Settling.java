package io.gatehouse.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Says when everybody has come to their end, as far as the parts that run here can tell. Used by one thread at a
/// time.
final class Settling {

    private static final long NO_MORE_NEWS_MILLIS = 5_000;

    private final Set<Part> parts;
    private final Ledger ledger;
    private final Elapsed elapsed;
    private final BooleanSupplier doorClosed;
    private final BooleanSupplier queueEmpty;
    private long news = -1;
    private long newsAtMillis;

    /// Nothing is known yet.
    ///
    /// @param doorClosed whether nobody is let in any more: those in line have come to their end
    /// @param queueEmpty whether the broker says that nothing of ours is left in the issue queue
    Settling(Set<Part> parts, Ledger ledger, Elapsed elapsed, BooleanSupplier doorClosed, BooleanSupplier queueEmpty) {
        this.parts = parts;
        this.ledger = ledger;
        this.elapsed = elapsed;
        this.doorClosed = doorClosed;
        this.queueEmpty = queueEmpty;
    }

    /// Looks once.
    boolean settled() {
        var books = ledger.snapshot();
        boolean told = !parts.contains(Part.NOTIFIER)
                || books.notified() == books.places().issued();
        return told
                && (parts.contains(Part.TRAFFIC)
                        ? trafficSettled(books)
                        : books.places().unacked() == 0);
    }

    /// When the last thing happened that counts, in milliseconds since the start; right after it has settled.
    long atMillis() {
        return leftToOthers() ? newsAtMillis : elapsed.millis();
    }

    private boolean trafficSettled(LedgerSnapshot books) {
        var places = books.places();
        long hoping = doorClosed.getAsBoolean() ? 0 : places.waiting();
        if (hoping + places.admitted() + places.inFlight() + ledger.arriving() > 0) {
            news = -1;
            return false;
        }
        long served = places.issued() + places.deadLettered();
        long asked = served + places.ready() + places.unacked();
        if (!leftToOthers()) {
            return asked == served && queueEmpty.getAsBoolean();
        }
        if (served != news) {
            news = served;
            newsAtMillis = elapsed.millis();
        }
        return asked == served || elapsed.millis() - newsAtMillis > NO_MORE_NEWS_MILLIS;
    }

    /// Whether others serve what is asked for here: whether and when they do is only heard of.
    private boolean leftToOthers() {
        return parts.contains(Part.TRAFFIC) && !parts.contains(Part.WORKERS);
    }
}
