package io.gatehouse.ui;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.domain.drill.DrillResult;
import io.gatehouse.domain.drill.DrillScore;
import java.time.Instant;
import java.util.List;

/// Debriefs of three trainees, as blind drills leave them.
public final class FedDebriefs {

    private static final Instant BEGUN = Instant.parse("2026-11-21T02:14:00Z");

    private static final DrillResult QUEUE = new DrillResult(
            "queue-deleted",
            BEGUN.plusSeconds(31),
            new DrillScore(4.2, 38.5, 71.3, true, 0, 2, 1, 1, 0, 85),
            List.of(
                    new DrillMoment(0, Kind.FAULT_BEGAN, ""),
                    new DrillMoment(1.9, Kind.ALARM_RAISED, "consumers"),
                    new DrillMoment(4.2, Kind.DETECTED, ""),
                    new DrillMoment(11, Kind.WRONG_GUESS, "consumers-down"),
                    new DrillMoment(20.1, Kind.HINT, "1"),
                    new DrillMoment(38.5, Kind.DIAGNOSED, ""),
                    new DrillMoment(58.6, Kind.ACTION, "declare-queue"),
                    new DrillMoment(67.2, Kind.ACTION, "bind"),
                    new DrillMoment(71.3, Kind.ALARM_CLEARED, "consumers"),
                    new DrillMoment(71.3, Kind.RECOVERED, ""),
                    new DrillMoment(72, Kind.FAULT_ENDED, "")));

    private static final DrillResult MEMORY = new DrillResult(
            "memory-alarm",
            BEGUN.plusSeconds(160),
            new DrillScore(48.0, null, 16.8, false, 0, 0, 3, 0, 1, 20),
            List.of(
                    new DrillMoment(-6, Kind.FALSE_ALARM, ""),
                    new DrillMoment(0, Kind.FAULT_BEGAN, ""),
                    new DrillMoment(1.8, Kind.ALARM_RAISED, "rabbit-memory-alarm"),
                    new DrillMoment(15, Kind.FAULT_ENDED, ""),
                    new DrillMoment(16.8, Kind.ALARM_CLEARED, "rabbit-memory-alarm"),
                    new DrillMoment(16.8, Kind.RECOVERED, ""),
                    new DrillMoment(48, Kind.DETECTED, ""),
                    new DrillMoment(120, Kind.GAVE_UP, "")));

    /// The latest first.
    public static final List<Debrief> ALL = List.of(
            Debrief.of("Kim Minji", BEGUN, 1, List.of(QUEUE, MEMORY)),
            Debrief.of("Alex Moreau", BEGUN.minusSeconds(3_600), 1, List.of(QUEUE)),
            Debrief.of("박서준", BEGUN.minusSeconds(7_200), 1, List.of(MEMORY)));

    private FedDebriefs() {}
}
