package io.gatehouse.simulator;

import io.gatehouse.domain.Broker;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Reconciliation;
import io.gatehouse.simulator.load.ArrivalSchedule;
import io.gatehouse.simulator.pipeline.Admission;
import io.gatehouse.simulator.pipeline.Arrive;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.DepthWatch;
import io.gatehouse.simulator.pipeline.Enqueue;
import io.gatehouse.simulator.pipeline.Issue;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.Sightings;
import io.gatehouse.simulator.pipeline.Sweep;
import io.gatehouse.simulator.pipeline.TicketDesk;
import io.gatehouse.simulator.pipeline.TicketService;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.pipeline.Witness;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.service.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The six stages of one simulation at work, each on a thread of its own, over clients that it owns.
final class Stages implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Clients clients;
    private final TicketTransport transport;
    private final ArrivalSchedule schedule;
    private final Arrive arrive;
    private final WorkerPool workers;
    private final DepthWatch depths;
    private final Notify notify;
    private final List<Loop> loops = new ArrayList<>();

    /// The stages of those parts, which have begun; the warm backlog stands in line.
    ///
    /// @param alone whether what the brokers count is this run's alone and can be brought into its books
    Stages(Clients clients, SimulationSettings settings, Set<Part> parts, boolean alone, Books books, Elapsed elapsed) {
        this.clients = clients;
        this.transport = settings.tickets().over();
        var clock = Clock.systemUTC();
        var load = settings.load();
        var room = clients.room();

        var enqueue = new Enqueue(room, books, elapsed.start());
        var issue = new Issue(clients.publisher(), room, books, clock, settings.strategy());
        var admission = new Admission(room, settings.activeLimit(), clock, books, issue);
        var service = new TicketService(
                settings.seed(),
                settings.service().latencyMean(),
                settings.service().failureRate());
        var desk = new TicketDesk(service, clients.office(settings.crew().idempotent()), clients.events(), room, books, clock);
        var witness = new Witness(clients.reader(), books);
        var reader = parts.contains(Part.WORKERS) ? clients.reader() : witness;
        notify = new Notify(reader, books, elapsed::millis, clock);
        // Books without anybody have nothing to correct.
        var reconciliation = new Reconciliation(alone ? books.ledger() : new Ledger(elapsed::millis));
        var sweep = new Sweep(room, books, enqueue, issue, reconciliation, clock);

        workers = new WorkerPool(clients.consumers(), desk, books);
        depths = new DepthWatch(clients.route().depths(), reconciliation, workers::alive);
        // Dead letters of others are told from ours by this first look.
        depths.step();
        int before = books.ledger().size();
        long arrivedBefore = Math.max(0, before - load.warmBacklog());
        schedule = new ArrivalSchedule(load.rate(), settings.seed(), System::nanoTime);
        schedule.skip(arrivedBefore);
        arrive = new Arrive(
                schedule, enqueue, System::nanoTime, elapsed.startNanos(), load.duration(), left(load, arrivedBefore));
        if (before > 0) {
            books.ledger().restarted();
            enqueue.goOn();
        }

        loops.add(Loop.start("depths", () -> {
            depths.step();
            Thread.sleep(LOOK_EVERY);
        }));
        if (parts.contains(Part.NOTIFIER)) {
            loops.add(Loop.startOnPlatformThread("notify", notify::step));
        } else if (!parts.contains(Part.WORKERS)) {
            loops.add(Loop.startOnPlatformThread("sightings", new Sightings(witness, books)::step));
        }
        if (parts.contains(Part.WORKERS)) {
            workers.resize(settings.crew().workers());
        }
        if (!parts.contains(Part.TRAFFIC)) {
            return;
        }
        loops.add(Loop.start("sweep", () -> {
            enqueue.tryAgain(elapsed.millis());
            sweep.step();
            Thread.sleep(LOOK_EVERY);
        }));
        loops.add(Loop.start("issue", issue::step));
        loops.add(Loop.start("admission", admission::step));
        for (int i = before; i < load.warmBacklog(); i++) {
            enqueue.arrive(elapsed.millis());
        }
        loops.add(Loop.start("arrivals", arrive::step));
    }

    private static OptionalLong left(SimulationSettings.Load load, long arrivedBefore) {
        return load.users().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(load.users().getAsLong() - load.warmBacklog() - arrivedBefore);
    }

    ArrivalSchedule schedule() {
        return schedule;
    }

    Arrive arrive() {
        return arrive;
    }

    WorkerPool workers() {
        return workers;
    }

    /// What the pipeline depends on.
    List<Pulse> pulses() {
        List<Pulse> pulses = new ArrayList<>();
        pulses.add(new Pulse(
                "redis", () -> clients.room().census().toCompletableFuture().join()));
        if (transport.broker() == Broker.RABBITMQ) {
            pulses.add(new Pulse("rabbitmq", () -> clients.route().depths().read(workers.alive())));
        }
        pulses.add(new Pulse("kafka", () -> clients.events().feel()));
        return pulses;
    }

    DepthWatch depths() {
        return depths;
    }

    @Override
    public void close() {
        // From the door to the end of the pipeline, so that nothing new comes to a stage that has ended.
        loops.reversed().forEach(Loop::close);
        notify.finish();
        workers.close();
        clients.close();
    }
}
