package io.gatehouse.adapter.redis;

import io.gatehouse.domain.WatchCost;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// What commands have cost: their number, the time of their answers, and the bytes on the wire. Thread-safe.
final class CommandCost {

    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final WireCount wire;

    /// The bytes are those of `wire`, the handshakes of its connections included.
    CommandCost(WireCount wire) {
        this.wire = wire;
    }

    void add(long answeredInNanos) {
        calls.increment();
        nanos.add(answeredInNanos);
    }

    WatchCost sum() {
        return new WatchCost(calls.sum(), wire.bytes(), Duration.ofNanos(nanos.sum()));
    }
}
