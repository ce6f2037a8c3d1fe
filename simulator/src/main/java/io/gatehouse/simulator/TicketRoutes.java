package io.gatehouse.simulator;

import io.gatehouse.simulator.SimulationSettings.Tickets;
import io.gatehouse.simulator.adapter.kafka.KafkaTicketRoute;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTicketRoute;
import io.gatehouse.simulator.adapter.redis.RedisTicketRoute;
import io.gatehouse.simulator.pipeline.TicketRoute;

/// The way of ticket requests that settings ask for.
final class TicketRoutes {

    private TicketRoutes() {}

    /// Declares what is missing and connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be used; nothing stays open then
    static TicketRoute open(Brokers brokers, SimulationSettings settings) {
        Tickets tickets = settings.tickets();
        var names = brokers.names().rabbitMq();
        int window = settings.activeLimit();
        int prefetch = settings.crew().prefetch();
        var redis = new RedisTicketRoute.Place(brokers.redis(), brokers.secrets(), names);
        return switch (tickets.over()) {
            case RABBITMQ -> RabbitTicketRoute.classic(rabbit(brokers), names, window, prefetch);
            case RABBITMQ_QUORUM -> RabbitTicketRoute.quorum(rabbit(brokers), names, window, prefetch);
            case REDIS_LIST -> RedisTicketRoute.list(redis, tickets.guarantee(), prefetch);
            case REDIS_STREAM -> RedisTicketRoute.stream(redis, tickets.guarantee(), prefetch);
            case REDIS_PUBSUB -> RedisTicketRoute.pubSub(redis);
            case KAFKA -> new KafkaTicketRoute(brokers.kafka(), names, prefetch);
        };
    }

    private static RabbitAccess rabbit(Brokers brokers) {
        return new RabbitAccess(brokers.rabbitMq(), brokers.secrets());
    }
}
