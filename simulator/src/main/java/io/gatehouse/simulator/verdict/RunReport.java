package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.simulator.event.EventMark;
import java.util.List;

/// A whole run as it is kept.
///
/// @param scenario its name
/// @param setup what it was made of
/// @param run how it went; its fields stand beside the others when it is written
/// @param events what happened at times that the scenario names
/// @param curves how each stage's response times are spread
/// @param timeLine second by second
public record RunReport(
        String scenario,
        RunSetup setup,
        @JsonUnwrapped SimulationReport run,
        List<EventMark> events,
        List<LatencyCurve> curves,
        List<TimeLine.Moment> timeLine) {

    public RunReport {
        events = List.copyOf(events);
        curves = List.copyOf(curves);
        timeLine = List.copyOf(timeLine);
    }
}
