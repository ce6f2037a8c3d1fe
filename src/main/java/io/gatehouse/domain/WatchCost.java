package io.gatehouse.domain;

import java.time.Duration;

/// What watching one source has cost since it was opened; only ever grows.
///
/// @param calls requests or commands sent
/// @param bytes received and sent on the wire, after compression
/// @param time that answers took, added up; parallel calls each count
public record WatchCost(long calls, long bytes, Duration time) {

    public static final WatchCost NONE = new WatchCost(0, 0, Duration.ZERO);

    /// The cost of what came after `earlier`.
    public WatchCost since(WatchCost earlier) {
        return new WatchCost(calls - earlier.calls, bytes - earlier.bytes, time.minus(earlier.time));
    }
}
