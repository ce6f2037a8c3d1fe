package io.gatehouse.domain.simulation;

import io.gatehouse.domain.TrafficSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The numbers of a run at one moment.
///
/// @param takenAt when they were read
/// @param scheduled the time of the arrivals, which stands still while they are paused
/// @param stages in the order of the way through the pipeline
/// @param successRate tickets per person who entered, 0 to 1; of those who are on the way nothing is known yet
/// @param world empty where people ask for their ticket as soon as they are let in
/// @param events in the order of their times
public record RunPicture(
        Instant takenAt,
        TrafficSnapshot traffic,
        Duration scheduled,
        List<StageFigures> stages,
        double successRate,
        int workersAlive,
        Optional<WorldFigures> world,
        List<RunEvent> events) {

    public RunPicture {
        stages = List.copyOf(stages);
        events = List.copyOf(events);
    }

    /// The same for those who must not know what happens.
    public RunPicture withoutEvents() {
        return new RunPicture(takenAt, traffic, scheduled, stages, successRate, workersAlive, world, List.of());
    }
}
