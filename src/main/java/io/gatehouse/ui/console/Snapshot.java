package io.gatehouse.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a source said of something larger than a number, such as all queues, at one moment.
///
/// @param value the last that was read, also after a failure; empty before the first answer
/// @param takenAt when that was read, empty before the first answer
/// @param failure why the newest look failed, in the broker's words; empty when it did not
public record Snapshot<T>(Optional<T> value, Optional<Instant> takenAt, Optional<String> failure) {

    /// Nothing has been read yet.
    public static <T> Snapshot<T> nothingYet() {
        return new Snapshot<>(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static <T> Snapshot<T> of(T value, Instant takenAt) {
        return new Snapshot<>(Optional.of(value), Optional.of(takenAt), Optional.empty());
    }

    /// The same value, known to be no longer fresh.
    public Snapshot<T> failed(String reason) {
        return new Snapshot<>(value, takenAt, Optional.of(reason));
    }

    /// How old the value is, empty before the first answer.
    public Optional<Duration> ageAt(Instant now) {
        return takenAt.map(at -> Duration.between(at, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
