package io.gatehouse.simulator;

import io.gatehouse.domain.Broker;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Reconciliation;
import io.gatehouse.simulator.load.ArrivalSchedule;
import io.gatehouse.simulator.pipeline.Admission;
import io.gatehouse.simulator.pipeline.AfterAdmission;
import io.gatehouse.simulator.pipeline.Announcer;
import io.gatehouse.simulator.pipeline.Arrive;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.DepthWatch;
import io.gatehouse.simulator.pipeline.Enqueue;
import io.gatehouse.simulator.pipeline.Issue;
import io.gatehouse.simulator.pipeline.Loop;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.ReceiptBook;
import io.gatehouse.simulator.pipeline.Sightings;
import io.gatehouse.simulator.pipeline.SkewedClock;
import io.gatehouse.simulator.pipeline.Sweep;
import io.gatehouse.simulator.pipeline.TicketDesk;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.TicketService;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.pipeline.Witness;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.reservation.Chance;
import io.gatehouse.simulator.reservation.FunnelCounts;
import io.gatehouse.simulator.reservation.World;
import io.gatehouse.simulator.service.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final SkewedClock workersClock;
    private final SkewedClock notifiersClock;
    private final Admission admission;
    private final Sweep sweep;
    private final Optional<WorldStage> world;
    private final List<Loop> loops = new ArrayList<>();

    /// The stages of those parts, which have begun; the warm backlog stands in line.
    ///
    /// @param alone whether what the brokers count is this run's alone and can be brought into its books
    Stages(Clients clients, SimulationSettings settings, Set<Part> parts, boolean alone, Books books, Elapsed elapsed) {
        this.clients = clients;
        this.transport = settings.tickets().over();
        var clock = Clock.systemUTC();
        this.workersClock = new SkewedClock(clock);
        this.notifiersClock = new SkewedClock(clock);
        var crowd = settings.crowd();
        var room = clients.room();

        var enqueue = new Enqueue(room, books, elapsed.start());
        var issue = new Issue(clients.publisher(), room, books, clients.audience(), clock, settings.strategy());
        world = settings.world()
                .filter(_ -> parts.contains(Part.TRAFFIC))
                .map(one -> new WorldStage(one, new Chance(crowd.seed()), clients, books, elapsed, issue));
        AfterAdmission next = world.isPresent() ? world.get().desk() : issue;
        var door = settings.door();
        admission = new Admission(room, door.activeLimit(), crowd.shard().share(door.people()), clock, books, next);
        var service = new TicketService(
                crowd.seed(),
                crowd.shard(),
                settings.service().latencyMean(),
                settings.service().failureRate());
        var desk = new TicketDesk(
                service, clients.office(settings.crew().idempotent()), clients.events(), room, books, workersClock);
        var witness = new Witness(clients.reader(), books);
        var reader = parts.contains(Part.WORKERS) ? clients.reader() : witness;
        notify = new Notify(reader, clients.announcer(), books, elapsed::millis, notifiersClock);
        // Books without anybody have nothing to correct.
        var reconciliation = new Reconciliation(alone ? books.ledger() : new Ledger(elapsed::millis));
        sweep = new Sweep(room, books, enqueue, next, reconciliation, clock);

        workers = new WorkerPool(clients.consumers(), desk, books);
        depths = new DepthWatch(clients.route().depths(), reconciliation, workers::alive);
        // Dead letters of others are told from ours by this first look.
        depths.step();
        int before = books.ledger().size();
        long arrivedBefore = Math.max(0, before - crowd.backlog());
        schedule = crowd.schedule(System::nanoTime);
        schedule.skip(arrivedBefore);
        arrive = new Arrive(
                schedule,
                enqueue,
                System::nanoTime,
                elapsed.startNanos(),
                crowd.load().duration(),
                left(crowd, arrivedBefore));
        if (before > 0) {
            books.ledger().restarted();
            enqueue.goOn();
        }
        tellUsers(books, clock);

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
        for (int i = before; i < crowd.backlog(); i++) {
            enqueue.arrive(elapsed.millis());
        }
        loops.add(Loop.start("arrivals", arrive::step));
    }

    private void tellUsers(Books books, Clock clock) {
        clients.announcer().start(new ReceiptBook(books, clock));
        clients.announcer().address().ifPresent(address -> {
            books.meter().expectReceipts();
            clients.audience().start(address);
            // Of an earlier process: nobody else will say that they wait.
            for (int user : books.ledger().awaitingNews()) {
                clients.audience().waitFor(books.run().userId(user));
            }
        });
    }

    private static OptionalLong left(SimulationSettings.Crowd crowd, long arrivedBefore) {
        var people = crowd.people();
        return people.isEmpty() ? people : OptionalLong.of(people.getAsLong() - crowd.backlog() - arrivedBefore);
    }

    /// Frees the places of those who have come to an end.
    void everybodyLeaves() throws InterruptedException {
        sweep.everybodyLeaves();
    }

    ArrivalSchedule schedule() {
        return schedule;
    }

    Arrive arrive() {
        return arrive;
    }

    /// True when those in line will not be let in any more.
    boolean doorClosed() {
        return admission.closed();
    }

    /// What the payments' breaker is, if there is a world around the pipeline.
    Optional<String> breakerState() {
        return world.map(WorldStage::breakerState);
    }

    /// The world around the pipeline, if there is one.
    Optional<World> world() {
        return world.map(WorldStage::world);
    }

    /// The way of ticket requests.
    TicketRoute route() {
        return clients.route();
    }

    /// The clock of that part, which may be skewed.
    SkewedClock clock(Part whose) {
        return whose == Part.NOTIFIER ? notifiersClock : workersClock;
    }

    /// How far people came there.
    Optional<FunnelCounts> funnel() {
        return world.map(WorldStage::funnel);
    }

    Notify notifier() {
        return notify;
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
        clients.store().ifPresent(store -> pulses.add(new Pulse("db", store.database()::feel)));
        return pulses;
    }

    Announcer announcer() {
        return clients.announcer();
    }

    DepthWatch depths() {
        return depths;
    }

    @Override
    public void close() {
        // From the door to the end of the pipeline, so that nothing new comes to a stage that has ended.
        loops.reversed().forEach(Loop::close);
        world.ifPresent(WorldStage::close);
        notify.finish();
        workers.close();
        clients.close();
    }
}
