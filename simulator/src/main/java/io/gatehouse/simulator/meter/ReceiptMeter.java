package io.gatehouse.simulator.meter;

import io.gatehouse.domain.Receipts;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Counts what users answered to the news of their ticket. Thread-safe, never blocks.
public final class ReceiptMeter {

    private final LongAdder told = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder unreachable = new LongAdder();
    private volatile boolean expected;

    ReceiptMeter() {}

    /// Users can answer in this run; without it nothing is said about them.
    void expect() {
        expected = true;
    }

    public void told() {
        told.increment();
    }

    public void received() {
        received.increment();
    }

    public void unreachable() {
        unreachable.increment();
    }

    /// The counts so far; empty when nobody can answer.
    public Optional<Receipts> counts() {
        return expected ? Optional.of(new Receipts(told.sum(), received.sum(), unreachable.sum())) : Optional.empty();
    }
}
