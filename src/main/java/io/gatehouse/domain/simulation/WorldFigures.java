package io.gatehouse.domain.simulation;

/// What the world around the pipeline says of itself: seats, their locks, payments.
///
/// @param lockTimeouts people who did not get a seat's lock in time
/// @param breaker the state of the payments' circuit breaker
/// @param breakerOpened how often it opened
public record WorldFigures(long lockTimeouts, Breaker breaker, long breakerOpened) {

    /// What a circuit breaker does with calls.
    public enum Breaker {
        CLOSED,
        OPEN,
        HALF_OPEN
    }
}
