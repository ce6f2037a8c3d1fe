package io.gatehouse.domain;

import java.time.Duration;

/// What watching one source has cost since it was opened; only ever grows.
///
/// @param calls requests or commands sent
/// @param bytes received and sent on the wire, after compression
/// @param time that answers took, added up; parallel calls each count
public record WatchCost(long calls, long bytes, Duration time) {

    public static final WatchCost NONE = new WatchCost(0, 0, Duration.ZERO);

    /// Both costs together.
    public WatchCost plus(WatchCost other) {
        return new WatchCost(calls + other.calls, bytes + other.bytes, time.plus(other.time));
    }

    /// The cost of what came after `earlier`.
    public WatchCost since(WatchCost earlier) {
        return new WatchCost(calls - earlier.calls, bytes - earlier.bytes, time.minus(earlier.time));
    }
}
