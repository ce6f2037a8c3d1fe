package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.ledger.QueueDepth;
import io.gatehouse.simulator.pipeline.QueueDepths;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Asks Redis with one script. Who else reads from a key Redis does not say. Thread-safe.
///
/// @param ask answers with the numbers of requests and dead letters that nobody holds
record RedisDepths(Supplier<CompletionStage<List<Long>>> ask) implements QueueDepths {

    @Override
    public QueueDepth read(int workers) {
        try {
            List<Long> counts = ask.get().toCompletableFuture().join();
            return new QueueDepth(counts.getFirst(), counts.getLast(), false);
        } catch (CompletionException e) {
            throw RedisFailures.translate(e);
        }
    }

    @Override
    public void close() {
        // The connection is the route's.
    }
}
