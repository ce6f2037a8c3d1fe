package io.gatehouse.simulator.reservation;

/// Which seats people want.
public enum SeatChoice {
    /// All of them the first one.
    SAME,
    /// The second seat is wanted half as often as the first, the third a third as often, and so on.
    ZIPF,
    /// Each seat as often as any other.
    UNIFORM
}
