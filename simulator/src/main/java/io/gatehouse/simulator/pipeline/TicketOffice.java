package io.gatehouse.simulator.pipeline;

/// The register of tickets, which outlives every worker: one ticket per user and event, however often it is asked
/// for. Thread-safe.
public interface TicketOffice {

    /// A ticket; `first` when nobody was told of it before.
    ///
    /// @param number from 1, no other ticket's
    record Ticket(int number, boolean first) {}

    /// The user's ticket for what the request asks for. Blocks until it is kept; an interrupt does not end that, so
    /// that whoever made out a ticket also hears of it.
    ///
    /// @param user the user's number, negative for somebody of another run
    /// @throws Unavailable when it could not be kept, or nobody knows whether it was: asking again tells
    Ticket issue(int user, TicketRequest request);

    /// The register does not work; the message says why and holds no secret.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
