package io.gatehouse.metric;

import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// Entries that a group was given and has not acknowledged yet.
public final class StreamPendingMetric extends StreamGroupMetric {

    public StreamPendingMetric() {
        super(MetricFacts.shown("stream-pending", Unit.ENTRIES), "XINFO GROUPS pending");
    }

    @Override
    OptionalDouble value(StreamState.Group group) {
        return OptionalDouble.of((double) group.pendingEntries());
    }

    @Override
    String missing() {
        return "Redis does not tell how many are pending";
    }
}
