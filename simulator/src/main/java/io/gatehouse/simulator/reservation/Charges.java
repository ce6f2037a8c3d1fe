package io.gatehouse.simulator.reservation;

/// The payment service's own books, which outlive it. Blocks until an entry is kept. Thread-safe.
public interface Charges {

    /// Decides on a payment the first time, and remembers it.
    ///
    /// @return true when it was paid, as decided the first time
    boolean decide(String key, boolean paid);
}
