package io.gatehouse.adapter.rabbitmq;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A question that is put once, however often its answer is wanted. Thread-safe.
final class Asked<T> {

    private @Nullable CompletionStage<T> answer;

    /// The answer, asked for by the first who wants it.
    synchronized CompletionStage<T> orAsk(Supplier<? extends CompletionStage<T>> question) {
        if (answer == null) {
            answer = question.get();
        }
        return answer;
    }
}
