package io.gatehouse.simulator.verdict;

import io.gatehouse.simulator.meter.LatencyRecord;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
import java.util.Arrays;
import java.util.List;

/// How long one stage took.
///
/// @param stage `enter`, `admission`, `publish`, `work`, `event`, `notification`, `receipt`, `ticket`
/// @param count how many users came through it
/// @param service what the stage itself took
/// @param response from the intended arrival to the stage's end
public record StageLatency(String stage, long count, Percentiles service, Percentiles response) {

    /// All in milliseconds, 0 when nothing was recorded.
    public record Percentiles(
            double p50Millis, double p95Millis, double p99Millis, double p999Millis, double maxMillis) {

        static Percentiles of(LatencyRecord times) {
            return new Percentiles(
                    times.percentileMillis(50),
                    times.percentileMillis(95),
                    times.percentileMillis(99),
                    times.percentileMillis(99.9),
                    times.percentileMillis(100));
        }
    }

    static List<StageLatency> of(StageTimes times) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageLatency(
                        stage.word(),
                        times.response(stage).copy().getTotalCount(),
                        Percentiles.of(times.service(stage)),
                        Percentiles.of(times.response(stage))))
                .toList();
    }
}
