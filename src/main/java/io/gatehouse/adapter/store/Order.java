package io.gatehouse.adapter.store;

import io.gatehouse.domain.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the writer's thread is asked to do, in the order in which it is asked.
sealed interface Order {

    /// Take in what a poll brought.
    record Append(List<Reading> batch) implements Order {}

    /// Write what waits, soon: a line of the alarm log does.
    record Hurry() implements Order {}

    /// Write what waits, and tell when that was tried.
    record Flush(CompletableFuture<Boolean> done) implements Order {}

    /// Write everything, let go of the file, end.
    record Close() implements Order {}
}
