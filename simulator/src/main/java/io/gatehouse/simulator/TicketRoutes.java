package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaTicketRoute;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTicketRoute;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTopology;
import io.gatehouse.simulator.adapter.redis.RedisTicketRoute;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.TicketRoute;

/// The way of ticket requests that settings ask for.
final class TicketRoutes {

    private TicketRoutes() {}

    /// Declares what is missing, except in a deployment, and connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be used; nothing stays open then
    static TicketRoute open(Site site, SimulationSettings settings) {
        var brokers = site.brokers();
        var tickets = settings.tickets();
        var names = brokers.names().rabbitMq();
        int prefetch = settings.crew().prefetch();
        var redis = new RedisTicketRoute.Place(brokers.redis(), brokers.secrets(), names);
        return switch (tickets.over()) {
            case RABBITMQ -> {
                var rabbit = rabbit(brokers);
                if (!site.deployment()) {
                    RabbitTopology.declare(rabbit, names, brokers.queueType());
                }
                yield new RabbitTicketRoute(rabbit, names, limits(settings), care(tickets));
            }
            case RABBITMQ_QUORUM -> RabbitTicketRoute.quorum(rabbit(brokers), names, limits(settings), care(tickets));
            case REDIS_LIST -> RedisTicketRoute.list(redis, tickets.guarantee(), prefetch);
            case REDIS_STREAM -> RedisTicketRoute.stream(redis, tickets.guarantee(), prefetch);
            case REDIS_PUBSUB -> RedisTicketRoute.pubSub(redis);
            case KAFKA -> new KafkaTicketRoute(new KafkaAccess(brokers.kafka(), brokers.secrets()), names, prefetch);
        };
    }

    private static RabbitTicketRoute.Limits limits(SimulationSettings settings) {
        return new RabbitTicketRoute.Limits(
                settings.activeLimit(),
                settings.strategy().sendsAgain(),
                settings.crew().prefetch());
    }

    private static RabbitTicketRoute.Care care(SimulationSettings.Tickets tickets) {
        return new RabbitTicketRoute.Care(
                tickets.sending().persistent(),
                tickets.sending().mandatory(),
                tickets.guarantee() != DeliveryGuarantee.AT_MOST_ONCE);
    }

    private static RabbitAccess rabbit(Brokers brokers) {
        return new RabbitAccess(brokers.rabbitMq(), brokers.secrets(), brokers.otherAmqpPorts());
    }
}
