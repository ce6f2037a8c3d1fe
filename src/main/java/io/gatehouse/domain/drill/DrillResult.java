package io.gatehouse.domain.drill;

import java.time.Instant;
import java.util.List;

/// One drill of a debrief.
///
/// @param drill its name
/// @param faultBegan what the moments' seconds count from
/// @param moments oldest first
public record DrillResult(String drill, Instant faultBegan, DrillScore score, List<DrillMoment> moments) {

    public DrillResult {
        moments = List.copyOf(moments);
    }
}
