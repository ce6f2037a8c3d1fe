package io.gatehouse.action.kafka;

import io.gatehouse.port.BrokerException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// Waits for what Kafka has to confirm.
final class Confirmation {

    private Confirmation() {}

    /// Blocks until it is there.
    ///
    /// @throws BrokerException when Kafka did not confirm
    static <T> T await(CompletionStage<T> confirmed) {
        try {
            return confirmed.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BrokerException ours ? ours : e;
        }
    }
}
