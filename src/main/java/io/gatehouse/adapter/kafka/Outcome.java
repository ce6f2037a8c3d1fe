package io.gatehouse.adapter.kafka;

import java.util.function.Function;

/// What Kafka said of one of several things that were asked for together.
sealed interface Outcome<T> {

    record Answer<T>(T value) implements Outcome<T> {}

    /// In the words of the broker or its client.
    record Problem<T>(String words) implements Outcome<T> {}

    default <U> Outcome<U> map(Function<T, U> change) {
        return switch (this) {
            case Answer<T>(var value) -> new Answer<>(change.apply(value));
            case Problem<T>(var words) -> new Problem<>(words);
        };
    }

    default T orElse(T other) {
        return this instanceof Answer<T>(var value) ? value : other;
    }

    /// The words of a problem, "" of an answer.
    default String problem() {
        return this instanceof Problem<T>(var words) ? words : "";
    }
}
