package io.gatehouse.simulator.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The times of one stage in a report, in milliseconds.
///
/// @param service by percentile, in their order: `p50` to `max`
/// @param response likewise
record StageFigures(String stage, Map<String, Double> service, Map<String, Double> response) {

    private static final List<String> PERCENTILES = List.of("p50", "p95", "p99", "p999", "max");
    private static final String UNIT = "Millis";
    private static final int MANY = 100;

    static StageFigures read(ReportNode stage) throws InvalidReport {
        return new StageFigures(
                stage.field("stage").text(), times(stage.field("service")), times(stage.field("response")));
    }

    private static Map<String, Double> times(ReportNode times) throws InvalidReport {
        for (var percentile : PERCENTILES) {
            var _ = times.field(percentile + UNIT);
        }
        return times.fields(MANY, ReportNode::number);
    }

    /// The 95th percentile since the intended arrival.
    double p95Response() {
        return response.getOrDefault("p95" + UNIT, 0.0);
    }

    double p95Service() {
        return service.getOrDefault("p95" + UNIT, 0.0);
    }

    List<Figure> figures(String group) {
        var times = group.equals("service") ? service : response;
        List<Figure> all = new ArrayList<>();
        for (var percentile : PERCENTILES) {
            var name = stage + " " + (percentile.equals("p999") ? "p99.9" : percentile);
            var value = times.getOrDefault(percentile + UNIT, 0.0);
            all.add(new Figure(group, name, Figure.Better.LOWER, false, value));
        }
        return all;
    }
}
