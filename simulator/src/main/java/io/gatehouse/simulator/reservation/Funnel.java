package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.meter.PublishedMeters;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// How many came how far, and why the others did not. Everybody counts once. Thread-safe.
public final class Funnel {

    private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
    private final BitSet settled = new BitSet();
    private final Map<String, LongAdder> breaker = new ConcurrentHashMap<>();
    private volatile String breakerState = "CLOSED";
    private final LongAdder gaveUp = new LongAdder();
    private final LongAdder looks = new LongAdder();
    private final LongAdder duplicateEntriesRefused = new LongAdder();
    private final LongAdder leasesRunOut = new LongAdder();
    private final LongAdder repairs = new LongAdder();

    /// A funnel that nobody has come through yet, and whose counts are published.
    public Funnel(PublishedMeters meters) {
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
        meters.counter("reservation.lock.timeout", "Locks not got in time", () -> count(Outcome.LOCK_TIMEOUT));
        for (var outcome : Outcome.values()) {
            if (outcome != Outcome.CONFIRMED) {
                meters.counter(
                        "reservation.failed",
                        "People let in who left without a ticket",
                        () -> count(outcome),
                        "reason",
                        outcome.word());
            }
        }
        meters.counter("reservation.gave.up", "People who left the line", gaveUp::sum);
        meters.counter("reservation.seat.repairs", "Seats whose state in Redis was wrong", repairs::sum);
    }

    /// A visit of somebody of this run came to its end.
    ///
    /// @return false when it had before
    synchronized boolean settle(int user, Outcome outcome) {
        if (user < 0 || settled.get(user)) {
            return false;
        }
        settled.set(user);
        adder(outcome).increment();
        return true;
    }

    private LongAdder adder(Outcome outcome) {
        return Objects.requireNonNull(outcomes.get(outcome));
    }

    void gaveUp() {
        gaveUp.increment();
    }

    void looked() {
        looks.increment();
    }

    void duplicateEntryRefused() {
        duplicateEntriesRefused.increment();
    }

    void leaseRanOut() {
        leasesRunOut.increment();
    }

    void repaired() {
        repairs.increment();
    }

    public long count(Outcome outcome) {
        return adder(outcome).sum();
    }

    /// The state of the circuit breaker by its name, closed at first.
    public String breakerState() {
        return breakerState;
    }

    /// The circuit breaker changed, to the state of that name.
    public void breakerBecame(String state) {
        breakerState = state;
        breaker.computeIfAbsent(state, _ -> new LongAdder()).increment();
    }

    private long became(String state) {
        var times = breaker.get(state);
        return times == null ? 0 : times.sum();
    }

    /// The counts of this moment.
    public FunnelCounts counts() {
        return new FunnelCounts(
                sum(_ -> true),
                count(Outcome.LOCK_TIMEOUT),
                count(Outcome.SEAT_TAKEN),
                sum(Outcome::hadSeat),
                count(Outcome.PAYMENT_DECLINED),
                count(Outcome.PAYMENT_FAILED),
                count(Outcome.PAYMENT_TIMED_OUT),
                count(Outcome.BREAKER_OPEN),
                count(Outcome.CONFIRMED),
                gaveUp.sum(),
                looks.sum(),
                duplicateEntriesRefused.sum(),
                leasesRunOut.sum(),
                repairs.sum(),
                new FunnelCounts.BreakerChanges(became("OPEN"), became("HALF_OPEN"), became("CLOSED")));
    }

    private long sum(Predicate<Outcome> which) {
        return outcomes.entrySet().stream()
                .filter(outcome -> which.test(outcome.getKey()))
                .mapToLong(outcome -> outcome.getValue().sum())
                .sum();
    }
}
