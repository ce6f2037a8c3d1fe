package io.gatehouse.simulator;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaEventLog;
import io.gatehouse.simulator.adapter.kafka.KafkaEventReader;
import io.gatehouse.simulator.adapter.kafka.KafkaEventWatch;
import io.gatehouse.simulator.adapter.kafka.KafkaTopic;
import io.gatehouse.simulator.adapter.redis.RedisSeats;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.adapter.socketio.Devices;
import io.gatehouse.simulator.adapter.socketio.SocketIoAnnouncer;
import io.gatehouse.simulator.adapter.sql.SqlTicketOffice;
import io.gatehouse.simulator.pipeline.Absent;
import io.gatehouse.simulator.pipeline.Announcer;
import io.gatehouse.simulator.pipeline.Audience;
import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.EventReader;
import io.gatehouse.simulator.pipeline.MemoryTicketOffice;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.Silence;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import io.gatehouse.simulator.pipeline.TicketOffice;
import io.gatehouse.simulator.pipeline.TicketPublisher;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.WaitingRoom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The clients of one simulation, connected to real brokers whose topology is there. Workers' subscriptions belong
/// to the workers and are not closed here.
record Clients(
        WaitingRoom room,
        TicketPublisher publisher,
        Supplier<TicketConsumer> consumers,
        TicketRoute route,
        EventLog events,
        EventReader reader,
        Announcer announcer,
        Audience audience,
        Optional<Store> store,
        Optional<RedisSeats> seats)
        implements AutoCloseable {

    /// Declares the topology, or only looks at that of a deployment, and connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used; nothing stays open then
    /// @throws DeploymentIncomplete when a deployment lacks something
    static Clients connect(Site site, SimulationSettings settings, Set<Part> parts) {
        var store = Store.open(settings, site.brokers().secrets());
        try {
            return connect(site, settings, parts, store);
        } catch (RuntimeException e) {
            store.ifPresent(Store::close);
            throw e;
        }
    }

    private static Clients connect(Site site, SimulationSettings settings, Set<Part> parts, Optional<Store> store) {
        var brokers = site.brokers();
        if (site.deployment()) {
            DeploymentCheck.check(brokers, parts, settings);
        } else {
            KafkaTopic.declare(
                    new KafkaAccess(brokers.kafka(), brokers.secrets()),
                    brokers.names().kafka().topic());
        }
        var route = TicketRoutes.open(site, settings);
        try {
            return over(route, brokers, settings, parts, store);
        } catch (RuntimeException e) {
            route.close();
            throw e;
        }
    }

    private static Clients over(
            TicketRoute route, Brokers brokers, SimulationSettings settings, Set<Part> parts, Optional<Store> store) {
        var kafka = new KafkaAccess(brokers.kafka(), brokers.secrets());
        var reader = reader(kafka, brokers.names().kafka(), parts);
        WaitingRoom room;
        try {
            room = new RedisWaitingRoom(
                    brokers.redis(), brokers.names().redis(), brokers.secrets(), settings.strategy());
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
        var started = new AtomicInteger();
        var push = parts.contains(Part.NOTIFIER) ? settings.push() : SimulationSettings.Push.NONE;
        return new Clients(
                room,
                parts.contains(Part.TRAFFIC) ? route.publisher() : new Absent(),
                () -> route.consumer("worker-" + started.getAndIncrement()),
                route,
                new KafkaEventLog(kafka, brokers.names().kafka().topic()),
                reader,
                push.socketIo() ? new SocketIoAnnouncer(push.port()) : Silence.KEPT,
                push.hasDevices() ? new Devices(push.connections()) : Silence.KEPT,
                store,
                settings.world().map(_ -> new RedisSeats(brokers.redis(), brokers.secrets())));
    }

    // Where neither the work nor the telling is ours, tickets are heard of by looking on.
    private static EventReader reader(KafkaAccess access, PipelineNames.Kafka names, Set<Part> parts) {
        if (parts.contains(Part.NOTIFIER)) {
            return new KafkaEventReader(access, names);
        }
        return parts.contains(Part.WORKERS) ? new Absent() : new KafkaEventWatch(access, names.topic());
    }

    /// Where tickets are kept: in the database, or in memory without one.
    ///
    /// @param idempotent see [SimulationSettings.Crew]
    TicketOffice office(boolean idempotent) {
        return store.<TicketOffice>map(kept -> new SqlTicketOffice(kept.database()))
                .orElseGet(() -> new MemoryTicketOffice(idempotent));
    }

    @Override
    public void close() {
        route.close();
        events.close();
        reader.close();
        audience.close();
        announcer.close();
        room.close();
        seats.ifPresent(RedisSeats::close);
        store.ifPresent(Store::close);
    }
}
