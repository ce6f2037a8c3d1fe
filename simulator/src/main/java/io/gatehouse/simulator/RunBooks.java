package io.gatehouse.simulator;

import io.gatehouse.simulator.ledger.LedgerStore;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.pipeline.Run;
import java.time.Instant;

/// The books of one run: whose they are, since when, and where they are kept.
public record RunBooks(Run run, Instant startedAt, LedgerStore store) {

    private static final String EVENT_ID = "grand-opening";
    private static final int RADIX = 36;

    /// Those of a run that begins now and ends with this process.
    static RunBooks inMemory(Shard shard) {
        var now = Instant.now();
        // Shards that begin in the same millisecond must not share a name.
        String name = newRun(now).name() + (shard.whole() ? "" : "s" + shard.index());
        return new RunBooks(new Run(name, EVENT_ID, shard), now, LedgerStore.inMemory());
    }

    /// A run that begins at that time, named after it.
    static Run newRun(Instant now) {
        return new Run(Long.toString(now.toEpochMilli(), RADIX), EVENT_ID);
    }
}
