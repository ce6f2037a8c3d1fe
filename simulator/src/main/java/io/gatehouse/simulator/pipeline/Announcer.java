package io.gatehouse.simulator.pipeline;

import java.net.URI;
import java.util.Optional;

/// Tells users of their tickets and hears from them that they know. Thread-safe; never blocks, however slow users are.
public interface Announcer extends AutoCloseable {

    /// Hears how it went with each announced ticket, at most once for each, on any thread; must not block.
    interface Answers {

        /// The user has acknowledged the ticket.
        void received(ReservationEvent event);

        /// The ticket was kept for the user as long as it can be, and nobody acknowledged it.
        void unreachable(ReservationEvent event);
    }

    /// Begins to let users in.
    ///
    /// @throws IllegalStateException when it cannot, because its port is taken, say
    void start(Answers answers);

    /// Takes charge of telling a user of a ticket; the same event a second time changes nothing.
    void announce(ReservationEvent event);

    /// Where users connect, once started.
    Optional<URI> address();

    @Override
    void close();
}
