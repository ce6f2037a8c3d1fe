package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;

/// A number of each of the names in Redis that the profile wants to be watched.
abstract class RedisFleetMetric extends FleetMetric<RedisReads> {

    RedisFleetMetric(MetricFacts facts) {
        super(facts);
    }

    /// Which of the watched names it is about.
    abstract List<String> watched(WatchedKeys names);

    @Override
    public final Class<RedisReads> reads() {
        return RedisReads.class;
    }

    @Override
    public List<String> subjects(PipelineNames names) {
        return watched(names.redis().watched());
    }
}
