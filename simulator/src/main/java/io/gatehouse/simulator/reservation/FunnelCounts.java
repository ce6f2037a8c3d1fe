package io.gatehouse.simulator.reservation;

/// How many people the world let through, and why it stopped the others; the books say where everybody is. Of a run
/// that was killed and went on these are the last process' counts.
///
/// @param letIn came from the line and have come to an end at the desk
/// @param lockTimeouts did not get the seat's lock in time
/// @param seatTaken every seat they tried was somebody else's
/// @param selected had a seat, whether they paid for it or not
/// @param paymentFailed the payment service broke off
/// @param breakerOpen the circuit breaker did not let their payment through
/// @param confirmed have a seat and paid for it
/// @param gaveUp left the line
/// @param looks how often somebody looked at their position
/// @param duplicateEntriesRefused how often somebody tried to enter a line in which they stood
/// @param leasesRunOut locks whose lease ended before their holder was done
/// @param repairs seats whose state in Redis differed from the database
/// @param breaker how often the circuit breaker changed
public record FunnelCounts(
        long letIn,
        long lockTimeouts,
        long seatTaken,
        long selected,
        long paymentDeclined,
        long paymentFailed,
        long paymentTimedOut,
        long breakerOpen,
        long confirmed,
        long gaveUp,
        long looks,
        long duplicateEntriesRefused,
        long leasesRunOut,
        long repairs,
        BreakerChanges breaker) {

    /// How often it became what.
    public record BreakerChanges(long opened, long halfOpened, long closed) {}
}
