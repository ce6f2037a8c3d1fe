package io.gatehouse.simulator.reservation;

import java.util.Locale;

/// How somebody's visit ended who was let in. All but the last leave without a ticket.
public enum Outcome {
    LOCK_TIMEOUT,
    SEAT_TAKEN,
    PAYMENT_DECLINED,
    PAYMENT_FAILED,
    PAYMENT_TIMED_OUT,
    BREAKER_OPEN,
    CONFIRMED;

    /// As meters and events call it: `lock-timeout`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(Payments.Result result) {
        return switch (result) {
            case PAID -> CONFIRMED;
            case DECLINED -> PAYMENT_DECLINED;
            case FAILED -> PAYMENT_FAILED;
            case TIMED_OUT -> PAYMENT_TIMED_OUT;
            case NOT_TRIED -> BREAKER_OPEN;
        };
    }

    /// True when a seat had been selected.
    boolean hadSeat() {
        return this != LOCK_TIMEOUT && this != SEAT_TAKEN;
    }
}
