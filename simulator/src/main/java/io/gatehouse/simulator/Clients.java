package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.kafka.KafkaEventLog;
import io.gatehouse.simulator.adapter.kafka.KafkaEventReader;
import io.gatehouse.simulator.adapter.kafka.KafkaTopic;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitConsumer;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitDepths;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitPublisher;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitTopology;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.EventReader;
import io.gatehouse.simulator.pipeline.QueueDepths;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The clients of one simulation, connected to real brokers whose topology is there. Workers' subscriptions belong
/// to the workers and are not closed here.
record Clients(
        WaitingRoom room,
        TicketPublisher publisher,
        Supplier<TicketConsumer> consumers,
        QueueDepths depths,
        EventLog events,
        EventReader reader)
        implements AutoCloseable {

    /// Declares the topology and connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used; nothing stays open then
    static Clients connect(Brokers brokers, SimulationSettings settings) {
        var access = new RabbitAccess(brokers.rabbitMq(), brokers.secrets());
        var rabbit = brokers.names().rabbitMq();
        RabbitTopology.declare(access, rabbit);
        KafkaTopic.declare(brokers.kafka(), brokers.names().kafka().topic());
        var room =
                new RedisWaitingRoom(brokers.redis(), brokers.names().redis(), brokers.secrets(), settings.strategy());
        var started = new AtomicInteger();
        return new Clients(
                room,
                new RabbitPublisher(
                        access,
                        rabbit.exchange(),
                        rabbit.routingKey(),
                        settings.activeLimit(),
                        settings.strategy().sendsAgain()),
                () -> new RabbitConsumer(
                        access,
                        "worker-" + started.getAndIncrement(),
                        rabbit.queue(),
                        settings.crew().prefetch()),
                new RabbitDepths(access, rabbit),
                new KafkaEventLog(brokers.kafka(), brokers.names().kafka().topic()),
                new KafkaEventReader(brokers.kafka(), brokers.names().kafka()));
    }

    @Override
    public void close() {
        publisher.close();
        depths.close();
        events.close();
        reader.close();
        room.close();
    }
}
