package io.gatehouse.metric;

import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Entries of a stream that a group was not given yet.
public final class StreamLagMetric extends StreamGroupMetric {

    public StreamLagMetric() {
        super(MetricFacts.shown("stream-lag", Unit.ENTRIES), "XINFO GROUPS lag");
    }

    @Override
    OptionalDouble value(StreamState.Group group) {
        return RedisStateMetric.number(group.lagEntries());
    }

    @Override
    String missing() {
        return "Redis cannot tell the lag: it is older than 7.0, or entries were deleted";
    }
}
