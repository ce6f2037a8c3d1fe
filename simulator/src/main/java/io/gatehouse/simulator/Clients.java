package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.kafka.KafkaEventLog;
import io.gatehouse.simulator.adapter.kafka.KafkaEventReader;
import io.gatehouse.simulator.adapter.kafka.KafkaTopic;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.EventReader;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The clients of one simulation, connected to real brokers whose topology is there. Workers' subscriptions belong
/// to the workers and are not closed here.
record Clients(
        WaitingRoom room, TicketRoute route, Supplier<TicketConsumer> consumers, EventLog events, EventReader reader)
        implements AutoCloseable {

    /// Declares the topology and connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used; nothing stays open then
    static Clients connect(Brokers brokers, SimulationSettings settings) {
        KafkaTopic.declare(brokers.kafka(), brokers.names().kafka().topic());
        var route = TicketRoutes.open(brokers, settings);
        try {
            var room = new RedisWaitingRoom(brokers.redis(), brokers.names().redis(), brokers.secrets());
            var started = new AtomicInteger();
            return new Clients(
                    room,
                    route,
                    () -> route.consumer("worker-" + started.getAndIncrement()),
                    new KafkaEventLog(brokers.kafka(), brokers.names().kafka().topic()),
                    new KafkaEventReader(brokers.kafka(), brokers.names().kafka()));
        } catch (RuntimeException e) {
            route.close();
            throw e;
        }
    }

    @Override
    public void close() {
        route.close();
        events.close();
        reader.close();
        room.close();
    }
}
