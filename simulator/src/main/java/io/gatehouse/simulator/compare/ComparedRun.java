package io.gatehouse.simulator.compare;

import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.TimeLine;
import java.util.List;
import java.util.Map;

/// A run as its report tells it.
///
/// @param label tells it from the others it is compared with
/// @param experiment what was done, by field: scenario, parts and every setting; equal in runs that did the same
/// @param surroundings what it was done with: versions and place
/// @param figures in their order
/// @param events what happened at which second, for the charts
public record ComparedRun(
        String label,
        String scenario,
        String verdict,
        Map<String, String> experiment,
        Map<String, String> surroundings,
        List<Figure> figures,
        List<Mark> events,
        List<LatencyCurve> curves,
        List<TimeLine.Moment> timeLine) {

    public ComparedRun {
        figures = List.copyOf(figures);
        events = List.copyOf(events);
        curves = List.copyOf(curves);
        timeLine = List.copyOf(timeLine);
    }

    /// An event that was carried out.
    public record Mark(String event, double second) {}

    ComparedRun labelled(String other) {
        return new ComparedRun(other, scenario, verdict, experiment, surroundings, figures, events, curves, timeLine);
    }
}
