package io.gatehouse.simulator.pipeline;

import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_LEAST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.AT_MOST_ONCE;
import static io.gatehouse.simulator.pipeline.DeliveryGuarantee.EXACTLY_ONCE;

import io.gatehouse.domain.Broker;
import java.util.List;
import java.util.Locale;

/// What ticket requests go over from admission to the workers.
public enum TicketTransport {
    RABBITMQ,
    RABBITMQ_QUORUM,
    REDIS_LIST,
    REDIS_STREAM,
    REDIS_PUBSUB,
    KAFKA;

    public Broker broker() {
        return switch (this) {
            case RABBITMQ, RABBITMQ_QUORUM -> Broker.RABBITMQ;
            case REDIS_LIST, REDIS_STREAM, REDIS_PUBSUB -> Broker.REDIS;
            case KAFKA -> Broker.KAFKA;
        };
    }

    /// The guarantees it can give, the usual one first.
    public List<DeliveryGuarantee> guarantees() {
        return switch (this) {
            case RABBITMQ -> List.of(AT_LEAST_ONCE, AT_MOST_ONCE);
            case RABBITMQ_QUORUM, KAFKA -> List.of(AT_LEAST_ONCE);
            case REDIS_LIST -> List.of(AT_MOST_ONCE, AT_LEAST_ONCE);
            case REDIS_STREAM -> List.of(AT_LEAST_ONCE, AT_MOST_ONCE, EXACTLY_ONCE);
            case REDIS_PUBSUB -> List.of(AT_MOST_ONCE);
        };
    }

    /// As scenarios and the command line name it: `redis-stream`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
