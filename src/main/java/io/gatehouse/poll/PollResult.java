package io.gatehouse.poll;

import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import java.util.List;
import java.util.Set;

/// What one poll of one source brought.
///
/// @param cost of watching the source since it was opened
/// @param asked ids of the metrics that were asked for; a subject of these that is not in `readings` is gone
/// @param readings of every series that there is, unknown ones included
public record PollResult(
        SourceId source, SourceState state, WatchCost cost, Set<String> asked, List<Reading> readings) {

    public PollResult {
        asked = Set.copyOf(asked);
        readings = List.copyOf(readings);
    }
}
