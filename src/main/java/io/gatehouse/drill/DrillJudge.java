package io.gatehouse.drill;

import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.drill.DrillPlan.ExpectedAlarm;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares the alarms that came with those that had to.
public record DrillJudge(List<AlarmSighting> sightings) {

    public DrillJudge {
        sightings = sightings.stream()
                .sorted(Comparator.comparing(AlarmSighting::at))
                .toList();
    }

    /// What became of each alarm that had to come, in their order.
    public List<AlarmFinding> findings(DrillPlan plan) {
        return plan.alarms().stream().map(this::finding).toList();
    }

    /// True when all that is expected has come, and nothing is left to wait for.
    public boolean settled(DrillPlan plan) {
        return findings(plan).stream()
                .allMatch(finding -> finding.detectedSeconds() != null
                        && (finding.clearLimitSecond() == null || finding.clearedSecond() != null));
    }

    private AlarmFinding finding(ExpectedAlarm expected) {
        var came = sightings.stream()
                .filter(one -> one.raised() && is(one, expected))
                .filter(one -> one.at().compareTo(expected.from()) >= 0)
                .findFirst();
        // Several series of one metric may alarm: the last one that is back counts.
        var went = came.flatMap(_ -> lastBack(expected));
        return new AlarmFinding(
                expected.alarm(),
                seconds(expected.within()),
                came.map(one -> seconds(one.at().minus(expected.from()))).orElse(null),
                expected.clears().map(DrillJudge::seconds).orElse(null),
                went.map(one -> seconds(one.at())).orElse(null));
    }

    private Optional<AlarmSighting> lastBack(ExpectedAlarm expected) {
        var changes = sightings.stream().filter(one -> is(one, expected)).toList();
        long open = changes.stream().mapToLong(one -> one.raised() ? 1 : -1).sum();
        return open > 0 ? Optional.empty() : changes.reversed().stream().findFirst();
    }

    private static boolean is(AlarmSighting one, ExpectedAlarm expected) {
        return one.alarm().equals(expected.alarm());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
