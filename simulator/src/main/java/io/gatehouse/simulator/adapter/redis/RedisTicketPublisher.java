package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.pipeline.TicketPublisher;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Sends requests with one command each; Redis' answer is the confirm. Never blocks: while Redis is away requests
/// fail at once.
///
/// @param send the command with the request
record RedisTicketPublisher(Function<String, CompletionStage<?>> send) implements TicketPublisher {

    @Override
    public CompletableFuture<Void> publish(String messageId, byte[] body) {
        return send.apply(new String(body, StandardCharsets.UTF_8))
                .<Void>thenApply(_ -> null)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(new NotPublished(
                        String.valueOf(RedisFailures.translate(failure).getMessage()))))
                .toCompletableFuture();
    }

    @Override
    public void close() {
        // The connection is the route's.
    }
}
