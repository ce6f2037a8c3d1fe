package io.gatehouse.simulator.pipeline;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/// Waits for an answer where a stage has nothing else to do meanwhile.
public final class Waiting {

    private Waiting() {}

    /// The answer, or what it failed with.
    public static <T> T on(CompletionStage<T> answer) throws InterruptedException {
        try {
            return answer.toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
