package io.gatehouse.simulator.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Stands where a part of the run is left to real services: never used, so that nothing connects for it.
public final class Absent implements TicketPublisher, EventReader {

    @Override
    public CompletableFuture<Void> publish(String messageId, byte[] body) {
        return CompletableFuture.failedFuture(new NotPublished("this run publishes nothing"));
    }

    @Override
    public List<ReservationEvent> poll(Duration atMost) {
        return List.of();
    }

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
