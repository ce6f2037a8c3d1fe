package io.gatehouse.domain;

import java.time.Duration;
import java.time.Instant;

/// Whether a broker answers, as its poller last saw it.
public sealed interface SourceState {

    /// Not asked yet.
    record Connecting() implements SourceState {}

    /// The last poll succeeded: how long it took, and the version that answered ("" when it did not say).
    record Answering(Duration latency, String version, Instant at) implements SourceState {}

    /// The polls fail since `since`; `reason` holds the client's own words.
    record Unreachable(String reason, Instant since, Instant at) implements SourceState {}
}
