package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.reservation.WorldSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What a simulation does. The same settings with the same seed bring the same people at the same times, and the
/// ticket service treats each of them alike.
///
/// @param strategy how people get from the waiting room to the broker
/// @param push how people are told of their ticket
/// @param world what happens before the ticket is asked for; without one everybody who is let in asks at once
/// @param database where tickets and reservations are kept; without one in memory, or with a world in a file that ends
/// with the simulation
/// @param tickets the way of ticket requests
public record SimulationSettings(
        Load load,
        Crew crew,
        Service service,
        Strategy strategy,
        Door door,
        Optional<WorldSettings> world,
        Push push,
        Optional<DatabaseSettings> database,
        long seed,
        Tickets tickets) {

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
    public record Tickets(TicketTransport over, DeliveryGuarantee guarantee) {
        public Tickets {
            require(
                    over.guarantees().contains(guarantee),
                    "tickets.guarantee: " + over + " gives " + over.guarantees() + ", not " + guarantee);
        }

        /// With the guarantee that is usual there.
        public static Tickets over(TicketTransport transport) {
            return new Tickets(transport, transport.guarantees().getFirst());
        }
    }

    public SimulationSettings {
        require(
                (database.isEmpty() && world.isEmpty()) || crew.idempotent(),
                "workers.idempotent: a database always keeps one ticket per user");
        require(
                (database.isEmpty() && world.isEmpty()) || tickets.guarantee() != DeliveryGuarantee.EXACTLY_ONCE,
                "tickets.guarantee: exactly-once keeps tickets in Redis, not in a database");
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

    /// Steady arrivals, three workers, a quick service that never fails, nobody told.
    public static SimulationSettings of(Load load) {
        return new SimulationSettings(
                load,
                new Crew(3, 20),
                new Service(Duration.ZERO, 0),
                Strategy.CONFIRM_THEN_REMOVE,
                Door.DOCUMENTED,
                Optional.empty(),
                Push.NONE,
                Optional.empty(),
                1,
                Tickets.over(TicketTransport.RABBITMQ));
    }

    public SimulationSettings with(Crew otherCrew) {
        return new SimulationSettings(load, otherCrew, service, strategy, door, world, push, database, seed, tickets);
    }

    public SimulationSettings with(Service otherService) {
        return new SimulationSettings(load, crew, otherService, strategy, door, world, push, database, seed, tickets);
    }

    public SimulationSettings with(Load otherLoad) {
        return new SimulationSettings(otherLoad, crew, service, strategy, door, world, push, database, seed, tickets);
    }

    public SimulationSettings with(Strategy otherStrategy) {
        return new SimulationSettings(load, crew, service, otherStrategy, door, world, push, database, seed, tickets);
    }

    public SimulationSettings withActiveLimit(int otherLimit) {
        return with(new Door(otherLimit, door.people()));
    }

    public SimulationSettings with(Door otherDoor) {
        return new SimulationSettings(load, crew, service, strategy, otherDoor, world, push, database, seed, tickets);
    }

    public SimulationSettings with(WorldSettings otherWorld) {
        return new SimulationSettings(
                load, crew, service, strategy, door, Optional.of(otherWorld), push, database, seed, tickets);
    }

    public SimulationSettings with(Push otherPush) {
        return new SimulationSettings(load, crew, service, strategy, door, world, otherPush, database, seed, tickets);
    }

    public SimulationSettings with(DatabaseSettings otherDatabase) {
        return new SimulationSettings(
                load, crew, service, strategy, door, world, push, Optional.of(otherDatabase), seed, tickets);
    }

    public SimulationSettings with(Tickets otherTickets) {
        return new SimulationSettings(load, crew, service, strategy, door, world, push, database, seed, otherTickets);
    }

    public SimulationSettings withSeed(long otherSeed) {
        return new SimulationSettings(load, crew, service, strategy, door, world, push, database, otherSeed, tickets);
    }

    /// How many people may be let in at a time.
    public int activeLimit() {
        return door.activeLimit();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
