package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// People let in and not yet done, at most the documented 100.
public final class ActiveUsersMetric implements Metric<RedisReads> {

    @Override
    public String id() {
        return "active-users";
    }

    @Override
    public Unit unit() {
        return Unit.PEOPLE;
    }

    @Override
    public Class<RedisReads> reads() {
        return RedisReads.class;
    }

    @Override
    public String subject(PipelineNames names) {
        return names.redis().activeUsers();
    }

    @Override
    public String source(PipelineNames names) {
        return "SCARD " + names.redis().activeUsers();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.empty();
    }

    @Override
    public CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.setSize(names.redis().activeUsers()).thenApply(Long::doubleValue);
    }
}
