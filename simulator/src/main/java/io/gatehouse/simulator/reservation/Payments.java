package io.gatehouse.simulator.reservation;

/// The payment service as it is called. Thread-safe.
public interface Payments {

    /// How a payment went.
    enum Result {
        PAID,
        DECLINED,
        /// The service broke off or said that it does not work.
        FAILED,
        TIMED_OUT,
        /// The circuit breaker did not let the call through.
        NOT_TRIED
    }

    /// Pays once for that key, however often it is called with it.
    Result pay(String key) throws InterruptedException;
}
