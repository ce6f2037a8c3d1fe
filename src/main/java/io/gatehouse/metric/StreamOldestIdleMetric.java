package io.gatehouse.metric;

import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.Unit;
import java.util.OptionalDouble;

/// How long the longest-held pending entry of a group was not delivered again, 0 when nothing is pending. What only
/// grows belongs to a consumer that died.
public final class StreamOldestIdleMetric extends StreamGroupMetric {

    public StreamOldestIdleMetric() {
        super(MetricFacts.shown("stream-oldest-idle", Unit.SECONDS), "XPENDING, longest idle of the ten oldest");
    }

    @Override
    OptionalDouble value(StreamState.Group group) {
        return OptionalDouble.of(
                group.oldestIdle().map(idle -> idle.toMillis() / 1_000.0).orElse(0.0));
    }

    @Override
    String missing() {
        return "nothing is pending";
    }
}
