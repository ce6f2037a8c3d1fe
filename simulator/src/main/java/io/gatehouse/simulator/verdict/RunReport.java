package io.gatehouse.simulator.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// A whole run as it is kept.
///
/// @param scenario its name
/// @param run how it went; its fields stand beside the others when it is written
/// @param timeLine second by second
public record RunReport(String scenario, @JsonUnwrapped SimulationReport run, List<TimeLine.Moment> timeLine) {

    public RunReport {
        timeLine = List.copyOf(timeLine);
    }
}
