package io.gatehouse.domain.simulation;

import io.gatehouse.domain.TrafficSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The numbers of a run at one moment.
///
/// @param takenAt when they were read
/// @param scheduled the time of the arrivals, which stands still while they are paused
/// @param stages in the order of the way through the pipeline
/// @param successRate tickets per person who entered, 0 to 1; of those who are on the way nothing is known yet
public record RunPicture(
        Instant takenAt,
        TrafficSnapshot traffic,
        Duration scheduled,
        List<StageFigures> stages,
        double successRate,
        int workersAlive) {

    public RunPicture {
        stages = List.copyOf(stages);
    }
}
