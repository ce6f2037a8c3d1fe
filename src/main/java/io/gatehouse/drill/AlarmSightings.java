package io.gatehouse.drill;

import io.gatehouse.domain.drill.DrillPlay.AlarmChange;
import io.gatehouse.domain.drill.DrillPlay.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What the alarms of a console that was open before a failure have to do with it.
public final class AlarmSightings {

    private AlarmSightings() {}

    /// Those since the failure. A series that was alarmed before and returns meanwhile is none of it until it comes
    /// anew.
    ///
    /// @param began when the failure began
    /// @param started what the sightings count from
    /// @param changes oldest first
    public static List<AlarmSighting> since(Instant began, Instant started, List<AlarmChange> changes) {
        var came = new HashSet<String>();
        List<AlarmSighting> sightings = new ArrayList<>();
        for (var one : changes) {
            var series = one.alarm() + " " + one.of();
            boolean raised = one.change() == Change.RAISED;
            if (one.at().isBefore(began) || one.change() == Change.ACKNOWLEDGED) {
                continue;
            }
            if (raised || came.contains(series)) {
                came.add(series);
                sightings.add(new AlarmSighting(one.alarm(), Duration.between(started, one.at()), raised));
            }
        }
        return sightings;
    }
}
