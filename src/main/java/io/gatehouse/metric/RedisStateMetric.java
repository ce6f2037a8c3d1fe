package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.RedisState;
import io.gatehouse.port.RedisReads;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/// A number that Redis tells of itself in `INFO`.
abstract class RedisStateMetric extends RedisMetric {

    private final String field;

    /// @param field what INFO calls it
    RedisStateMetric(MetricFacts facts, String field) {
        super(facts);
        this.field = field;
    }

    abstract OptionalDouble value(RedisState state);

    static OptionalDouble number(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of((double) count.getAsLong()) : OptionalDouble.empty();
    }

    @Override
    public final String subject(PipelineNames names) {
        return "redis";
    }

    @Override
    public final String source(PipelineNames names) {
        return "INFO " + field;
    }

    @Override
    protected final CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.state().thenApply(state -> value(state).orElseThrow(() -> new NotMeasurable(missing())));
    }

    String missing() {
        return "Redis does not tell " + field;
    }
}
