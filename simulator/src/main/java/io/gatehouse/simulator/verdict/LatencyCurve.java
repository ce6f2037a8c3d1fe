package io.gatehouse.simulator.verdict;

import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.StageTimes;
import java.util.Arrays;
import java.util.List;

/// How a stage's response times are spread, at percentiles that are the same for every run.
///
/// @param response from the intended arrival to the stage's end, the lowest percentile first
public record LatencyCurve(String stage, List<Point> response) {

    private static final List<Double> PERCENTILES =
            List.of(0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.95, 99.99, 100.0);

    public LatencyCurve {
        response = List.copyOf(response);
    }

    /// That part of all times, in percent, took no longer.
    public record Point(double percentile, double millis) {}

    /// The curves of the stages that somebody came through.
    public static List<LatencyCurve> of(StageTimes times) {
        return Arrays.stream(Stage.values())
                .filter(stage -> times.response(stage).copy().getTotalCount() > 0)
                .map(stage -> of(times, stage))
                .toList();
    }

    private static LatencyCurve of(StageTimes times, Stage stage) {
        var response = times.response(stage);
        return new LatencyCurve(
                stage.word(),
                PERCENTILES.stream()
                        .map(percentile -> new Point(percentile, response.percentileMillis(percentile)))
                        .toList());
    }
}
