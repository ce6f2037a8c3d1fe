package io.gatehouse.replay;

/// Why a message stays in its dead-letter queue.
public enum Held {
    /// It is not among those that were meant.
    FILTERED,
    /// It carries no trace of where it came from.
    NO_ORIGIN,
    /// It was replayed as often as the rules allow.
    REPLAYED_TOO_OFTEN,
    /// The exchange it came from does not exist any more.
    NO_EXCHANGE,
    /// No queue is bound for it.
    UNROUTABLE,
    /// The target queue is full and rejects.
    REJECTED,
    /// Its queue would have let go of it when given back: a copy took its place, at the end of the queue.
    PUT_BACK
}
