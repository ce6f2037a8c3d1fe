package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.Unit;
import io.gatehouse.port.RedisReads;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// People waiting in line; more than 10,000 is documented as a warning.
public final class WaitingRoomMetric implements Metric<RedisReads> {

    @Override
    public String id() {
        return "waiting-room";
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
        return names.redis().waitingRoom();
    }

    @Override
    public String source(PipelineNames names) {
        return "ZCARD " + names.redis().waitingRoom();
    }

    @Override
    public Optional<Threshold> threshold() {
        return Optional.of(Threshold.above(10_000, Severity.WARNING));
    }

    @Override
    public CompletionStage<Double> read(RedisReads reads, PipelineNames names) {
        return reads.sortedSetSize(names.redis().waitingRoom()).thenApply(Long::doubleValue);
    }
}
