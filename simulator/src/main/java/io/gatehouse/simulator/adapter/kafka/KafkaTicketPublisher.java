package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.pipeline.TicketPublisher;
import java.util.concurrent.CompletableFuture;

/// Appends requests to a topic, keyed by user.
///
/// @param requests belongs to the route
record KafkaTicketPublisher(KafkaAppender requests) implements TicketPublisher {

    @Override
    public CompletableFuture<Void> publish(String messageId, byte[] body) {
        return requests.append(messageId, body)
                .exceptionallyCompose(failure ->
                        CompletableFuture.failedFuture(new NotPublished(String.valueOf(failure.getMessage()))));
    }

    @Override
    public void close() {
        // The producer is the route's.
    }
}
