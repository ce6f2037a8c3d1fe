package io.gatehouse.domain.simulation;

/// How long one stage takes, so far.
///
/// @param stage `enter`, `admission`, `reservation`, `payment`, `publish`, `work`, `event`, `notification`, `receipt`,
/// `ticket`
/// @param count how many users came through it
/// @param service what the stage itself took
/// @param response from the intended arrival to the stage's end
public record StageFigures(String stage, long count, Percentiles service, Percentiles response) {

    /// All in milliseconds, 0 when nothing was recorded.
    public record Percentiles(
            double p50Millis, double p95Millis, double p99Millis, double p999Millis, double maxMillis) {}
}
