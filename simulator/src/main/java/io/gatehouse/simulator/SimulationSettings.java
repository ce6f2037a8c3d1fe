package io.gatehouse.simulator;

import io.gatehouse.domain.Broker;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.ArrivalSchedule;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.simulator.verdict.FlatSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// What a simulation does. The same settings with the same seed bring the same people at the same times, and the
/// ticket service treats each of them alike.
///
/// @param crowd who comes
/// @param route how they get their ticket
/// @param world what happens before the ticket is asked for; without one everybody who is let in asks at once
/// @param push how people are told of their ticket
/// @param database where tickets and reservations are kept; without one in memory, or with a world in a file that ends
/// with the simulation
public record SimulationSettings(
        Crowd crowd, Route route, Optional<WorldSettings> world, Push push, Optional<DatabaseSettings> database) {

    /// The limit that the pipeline documents.
    public static final int DOCUMENTED_ACTIVE_LIMIT = 100;

    /// Who arrives, and until when.
    ///
    /// @param duration arrivals end after that time; without it, and without `users`, when the simulation is closed
    /// @param users arrivals end after so many people, the backlog included
    /// @param warmBacklog how many people stand in line at the start
    public record Load(ArrivalRate rate, Optional<Duration> duration, OptionalLong users, int warmBacklog) {
        public Load {
            require(warmBacklog >= 0, "warmBacklog: 0 or more, not " + warmBacklog);
            require(users.orElse(1) > 0, "users: at least 1");
            require(users.orElse(warmBacklog) >= warmBacklog, "users: at least as many as the warm backlog");
            require(duration.isEmpty() || duration.get().isPositive(), "duration: a positive time");
        }

        /// That many people per second, without an end.
        public static Load of(double perSecond) {
            return new Load(new ArrivalRate.Steady(perSecond), Optional.empty(), OptionalLong.empty(), 0);
        }

        public Load at(ArrivalRate other) {
            return new Load(other, duration, users, warmBacklog);
        }

        public Load lasting(Duration time) {
            return new Load(rate, Optional.of(time), users, warmBacklog);
        }

        public Load upTo(long people) {
            return new Load(rate, duration, OptionalLong.of(people), warmBacklog);
        }

        public Load withBacklog(int people) {
            return new Load(rate, duration, users, people);
        }
    }

    /// Who comes.
    ///
    /// @param load everybody of the run, also where only a shard of them comes here
    public record Crowd(Load load, long seed, Shard shard) implements FlatSettings.Group {
        public Crowd {
            require(
                    load.users().orElse(shard.of()) >= shard.of(),
                    "shard: " + shard.of() + " shards for fewer people leave some without any");
        }

        /// How many of the shard stand in line at the start.
        public int backlog() {
            return (int) shard.share(load.warmBacklog());
        }

        /// How many of the shard come at most, the backlog included.
        public OptionalLong people() {
            return shard.share(load.users());
        }

        /// When those come who do not stand in line at the start.
        public ArrivalSchedule schedule(LongSupplier nanoClock) {
            return new ArrivalSchedule(load.rate(), seed, nanoClock, shard, load.warmBacklog());
        }
    }

    /// How people get their ticket.
    ///
    /// @param strategy how people get from the waiting room to the broker
    /// @param tickets the way of ticket requests
    public record Route(Strategy strategy, Door door, Tickets tickets, Crew crew, Service service)
            implements FlatSettings.Group {
        Route with(Strategy other) {
            return new Route(other, door, tickets, crew, service);
        }

        Route with(Door other) {
            return new Route(strategy, other, tickets, crew, service);
        }

        Route with(Tickets other) {
            return new Route(strategy, door, other, crew, service);
        }

        Route with(Crew other) {
            return new Route(strategy, door, tickets, other, service);
        }

        Route with(Service other) {
            return new Route(strategy, door, tickets, crew, other);
        }
    }

    /// The workers of the issue queue.
    ///
    /// @param prefetch how many requests each may hold
    /// @param idempotent false when they make out another ticket for a request that comes again
    public record Crew(int workers, int prefetch, boolean idempotent) {
        /// Workers that make out one ticket per user.
        public Crew(int workers, int prefetch) {
            this(workers, prefetch, true);
        }

        public Crew {
            require(workers >= 0 && workers <= 1_000, "workers: 0 to 1000, not " + workers);
            require(prefetch >= 1 && prefetch <= 65_535, "prefetch: 1 to 65535, not " + prefetch);
        }
    }

    /// The ticket service behind the workers.
    ///
    /// @param failureRate the part of all attempts that fails, 0 to 1
    public record Service(Duration latencyMean, double failureRate) {
        public Service {
            require(!latencyMean.isNegative(), "latencyMean: 0 or more, not " + latencyMean);
            require(failureRate >= 0 && failureRate <= 1, "failureRate: 0 to 1, not " + failureRate);
        }
    }

    /// What ticket requests go over, and what is promised for when a worker dies.
    ///
    /// @param sending how carefully they are sent, where that is over RabbitMQ
    public record Tickets(TicketTransport over, DeliveryGuarantee guarantee, Sending sending) {
        /// Sent carefully.
        public Tickets(TicketTransport over, DeliveryGuarantee guarantee) {
            this(over, guarantee, Sending.CAREFUL);
        }

        public Tickets {
            require(
                    over.broker() == Broker.RABBITMQ || sending.equals(Sending.CAREFUL),
                    "tickets: only requests over RabbitMQ can be transient or not mandatory");
            require(
                    over.guarantees().contains(guarantee),
                    "tickets.guarantee: " + over + " gives " + over.guarantees() + ", not " + guarantee);
        }

        /// With the guarantee that is usual there.
        public static Tickets over(TicketTransport transport) {
            return new Tickets(transport, transport.guarantees().getFirst());
        }

        public Tickets with(DeliveryGuarantee other) {
            return new Tickets(over, other, sending);
        }

        public Tickets with(Sending other) {
            return new Tickets(over, guarantee, other);
        }

        /// Whether something that breaks can make a request vanish from RabbitMQ.
        boolean careless() {
            return over.broker() == Broker.RABBITMQ
                    && (guarantee == DeliveryGuarantee.AT_MOST_ONCE || !sending.equals(Sending.CAREFUL));
        }
    }

    /// What RabbitMQ is asked to do with requests.
    ///
    /// @param persistent whether they are written to its disk; those that are not are gone when it starts again
    /// @param mandatory whether one that no queue takes comes back; otherwise it is dropped, and still confirmed
    public record Sending(boolean persistent, boolean mandatory) {

        /// As documented.
        public static final Sending CAREFUL = new Sending(true, true);
    }

    /// How people are let in.
    ///
    /// @param activeLimit how many may be let in at a time
    /// @param people after so many nobody more is let in
    public record Door(int activeLimit, OptionalLong people) {

        /// A hundred at a time, until everybody was let in.
        public static final Door DOCUMENTED = new Door(DOCUMENTED_ACTIVE_LIMIT, OptionalLong.empty());

        public Door {
            require(activeLimit >= 1 && activeLimit <= 100_000, "activeLimit: 1 to 100,000, not " + activeLimit);
            require(people.orElse(1) > 0, "people: at least 1");
        }

        /// The same door, closed after so many.
        public Door upTo(long most) {
            return new Door(activeLimit, OptionalLong.of(most));
        }
    }

    /// How people are told of their ticket.
    ///
    /// @param socketIo whether a Socket.IO server tells them; without it the notifier only reads the events
    /// @param connections how many connections the simulated users share; with 0 they are not connected
    /// @param port of the server, on loopback; 0 for any that is free
    public record Push(boolean socketIo, int connections, int port) {

        /// Nobody is told.
        public static final Push NONE = new Push(false, 0, 0);
        /// A server on a free port, and connections enough for some thousand tickets a second.
        public static final Push USUAL = new Push(true, 20, 0);

        public Push {
            require(connections >= 0 && connections <= 200, "connections: 0 to 200, not " + connections);
            require(port >= 0 && port <= 65_535, "port: 0 to 65535, not " + port);
        }

        /// Whether simulated users listen.
        public boolean hasDevices() {
            return socketIo && connections > 0;
        }
    }

    public SimulationSettings {
        require(
                crowd.shard().whole() || world.isEmpty(),
                "shard: the people of a world choose among the same seats; run a scenario with a world as one");
        require(
                (database.isEmpty() && world.isEmpty()) || route.crew().idempotent(),
                "workers.idempotent: a database always keeps one ticket per user");
        require(
                (database.isEmpty() && world.isEmpty())
                        || route.tickets().guarantee() != DeliveryGuarantee.EXACTLY_ONCE,
                "tickets.guarantee: exactly-once keeps tickets in Redis, not in a database");
    }

    /// Steady arrivals, three workers, a quick service that never fails, nobody told.
    public static SimulationSettings of(Load load) {
        var route = new Route(
                Strategy.CONFIRM_THEN_REMOVE,
                Door.DOCUMENTED,
                Tickets.over(TicketTransport.RABBITMQ),
                new Crew(3, 20),
                new Service(Duration.ZERO, 0));
        return new SimulationSettings(
                new Crowd(load, 1, Shard.WHOLE), route, Optional.empty(), Push.NONE, Optional.empty());
    }

    public SimulationSettings with(Load other) {
        return with(new Crowd(other, seed(), crowd.shard()));
    }

    public SimulationSettings withSeed(long other) {
        return with(new Crowd(load(), other, crowd.shard()));
    }

    /// The same for a part of the people. Everything else stays as it is: each shard has the whole crew and door.
    public SimulationSettings with(Shard shard) {
        return with(new Crowd(load(), seed(), shard));
    }

    private SimulationSettings with(Crowd other) {
        return new SimulationSettings(other, route, world, push, database);
    }

    public SimulationSettings with(Crew other) {
        return with(route.with(other));
    }

    public SimulationSettings with(Service other) {
        return with(route.with(other));
    }

    public SimulationSettings with(Strategy other) {
        return with(route.with(other));
    }

    public SimulationSettings with(Tickets other) {
        return with(route.with(other));
    }

    public SimulationSettings with(Door other) {
        return with(route.with(other));
    }

    public SimulationSettings withActiveLimit(int limit) {
        return with(new Door(limit, door().people()));
    }

    private SimulationSettings with(Route other) {
        return new SimulationSettings(crowd, other, world, push, database);
    }

    public SimulationSettings with(WorldSettings other) {
        return new SimulationSettings(crowd, route, Optional.of(other), push, database);
    }

    public SimulationSettings with(Push other) {
        return new SimulationSettings(crowd, route, world, other, database);
    }

    public SimulationSettings with(DatabaseSettings other) {
        return new SimulationSettings(crowd, route, world, push, Optional.of(other));
    }

    public Load load() {
        return crowd.load();
    }

    public long seed() {
        return crowd.seed();
    }

    public Strategy strategy() {
        return route.strategy();
    }

    public Door door() {
        return route.door();
    }

    public Tickets tickets() {
        return route.tickets();
    }

    public Crew crew() {
        return route.crew();
    }

    public Service service() {
        return route.service();
    }

    /// How many people may be let in at a time.
    public int activeLimit() {
        return door().activeLimit();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
