package io.gatehouse.app.wiring;

import io.gatehouse.port.BrokerException;
import io.gatehouse.ui.console.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// Puts answers together that were asked for side by side.
final class Together {

    private Together() {}

    /// All answers, in order; fails with the first failure.
    static <T> CompletionStage<List<T>> all(List<CompletionStage<T>> stages) {
        CompletionStage<List<T>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var stage : stages) {
            all = all.thenCombine(stage, (list, value) -> {
                list.add(value);
                return list;
            });
        }
        return all;
    }

    /// The answer, or why there is none; that the broker does not answer at all stays a failure.
    static <T> CompletionStage<Looked<T>> looked(String name, CompletionStage<T> answer) {
        return answer.thenApply(value -> Looked.at(name, value)).exceptionally(failure -> {
            var cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return switch (cause) {
                case BrokerException.Unreachable e -> throw e;
                case BrokerException e -> Looked.missing(name, String.valueOf(e.getMessage()));
                case RuntimeException e -> throw e;
                default -> throw new CompletionException(cause);
            };
        });
    }
}
