package io.gatehouse.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Receipts;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.port.TrafficView;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.event.Timetable;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Place;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.meter.TrafficMeter;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.Guests;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.Run;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.reservation.FunnelCounts;
import io.gatehouse.simulator.service.Pulse;
import io.gatehouse.simulator.service.ServiceEndpoint;
import io.gatehouse.simulator.verdict.SimulationReport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// People who arrive, wait, are let in, get their ticket and are told of it, on real brokers. Runs from [#start]
/// until it is closed. Thread-safe.
public final class Simulation implements TrafficView, AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST_FOR_ANSWERS = Duration.ofSeconds(2);

    private static final Duration HANDS_EMPTY = Duration.ofSeconds(10);

    private final SimulationSettings settings;
    private final RunPlan plan;
    private final Elapsed elapsed;
    private final Ledger ledger;
    private final TrafficMeter meter;
    private final Run run;
    private final Stages stages;
    private final List<Pulse> pulses;
    private final Settling settling;
    private final Network network;
    private final Timetable timetable;
    private volatile boolean serviceEnded;
    private volatile long drainedAtMillis = -1;

    private Simulation(
            Clients clients, Network network, Site site, SimulationSettings asked, RunPlan plan, RunBooks books) {
        this.settings =
                asked.with(asked.load().at(plan.events().arrivals(asked.load().rate())));
        this.plan = plan;
        this.run = books.run();
        this.elapsed = Elapsed.since(books.startedAt());
        this.ledger = new Ledger(books.store(), elapsed::millis);
        this.meter = new TrafficMeter(elapsed::millis);
        var parts = plan.parts();
        boolean alone = !site.deployment() && parts.equals(Part.ALL);
        long goesOnAtMillis = ledger.size() > 0 ? elapsed.millis() : 0;
        this.stages = new Stages(clients, settings, parts, alone, books(), elapsed);
        this.pulses = stages.pulses();
        this.settling = new Settling(parts, ledger, elapsed, stages::doorClosed, () -> !alone || queueEmpty());
        this.network = network;
        var hands = RunHands.of(stages, network, site);
        this.timetable = new Timetable(plan.events(), hands, elapsed::millis, goesOnAtMillis, plan.listener());
    }

    private Books books() {
        var guests = brings() ? Optional.<Guests>empty() : Optional.of(new Guests(ledger, elapsed::millis));
        return new Books(run, ledger, meter, guests);
    }

    private boolean brings() {
        return plan.parts().contains(Part.TRAFFIC);
    }

    // A rejected request that the broker does not keep is no dead letter: the next looks find it lost.
    private boolean queueEmpty() {
        return stages.depths()
                .latest()
                .filter(depth -> depth.ready() == 0 && depth.dead() >= ledger.count(Place.DEAD_LETTERED))
                .isPresent();
    }

    /// Declares the topology, connects and lets the first people in; blocks until then. The books end with the
    /// process.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used
    public static Simulation start(Brokers brokers, SimulationSettings settings) {
        return start(Site.of(brokers), settings, RunPlan.WHOLE);
    }

    /// As [#start(Brokers, SimulationSettings)], with books that may outlive the process: a run that was killed goes
    /// on with the brokers that it used, as it was.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used
    public static Simulation start(Brokers brokers, SimulationSettings settings, RunBooks books) {
        return start(Site.of(brokers), settings, RunPlan.WHOLE, books);
    }

    /// Connects and begins what is planned, with books that end with the process.
    ///
    /// @throws IllegalArgumentException when an event of the plan cannot be carried out there
    /// @throws DeploymentIncomplete when a deployment lacks something
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used
    public static Simulation start(Site site, SimulationSettings settings, RunPlan plan) {
        return begun(
                site, settings, plan, () -> RunBooks.inMemory(settings.crowd().shard()));
    }

    /// Connects and begins what is planned; blocks until then. The topology is declared, except in a deployment.
    /// Events that were due while no process carried the run out are skipped.
    ///
    /// @throws IllegalArgumentException when an event of the plan cannot be carried out there
    /// @throws DeploymentIncomplete when a deployment lacks something
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used
    public static Simulation start(Site site, SimulationSettings settings, RunPlan plan, RunBooks books) {
        return begun(site, settings, plan, () -> books);
    }

    // New books are opened once everything is connected: a run's time begins with its first people, not with the wait
    // for a broker's answer.
    private static Simulation begun(Site site, SimulationSettings settings, RunPlan plan, Supplier<RunBooks> books) {
        plan.events().check(plan.parts(), site.lab().isPresent());
        var way = throughProxies(site, plan);
        try {
            return begun(way, site, settings, plan, books);
        } catch (RuntimeException e) {
            way.network().close();
            throw e;
        }
    }

    private static ThroughProxies throughProxies(Site site, RunPlan plan) {
        try {
            return ThroughProxies.open(site, plan.events().proxied());
        } catch (LabException e) {
            throw new IllegalArgumentException("events: " + e.getMessage(), e);
        }
    }

    private static Simulation begun(
            ThroughProxies way, Site site, SimulationSettings settings, RunPlan plan, Supplier<RunBooks> books) {
        Clients clients = Clients.connect(site.with(way.brokers()), settings, plan.parts());
        try {
            return new Simulation(clients, way.network(), site, settings, plan, books.get());
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    @Override
    public Optional<TrafficSnapshot> traffic() {
        return Optional.of(meter.snapshot(ledger.snapshot()));
    }

    /// Serves health and metrics, as a ticket service would, until the result is closed.
    public ServiceEndpoint serve() {
        return ServiceEndpoint.start(this::pulses, this::published);
    }

    /// What the service depends on.
    public List<Pulse> pulses() {
        return pulses;
    }

    /// What the service publishes of itself, as Prometheus text.
    public String published() {
        return meter.published().scrape(ledger.snapshot());
    }

    /// What it does.
    public SimulationSettings settings() {
        return settings;
    }

    /// When the first arrival was due.
    public Instant startedAt() {
        return elapsed.start();
    }

    /// How far people came in the world around the pipeline, so far; empty without one.
    public Optional<FunnelCounts> funnel() {
        return stages.funnel();
    }

    /// Where anybody's Socket.IO client can connect to be told of their ticket; empty when nobody is told that way.
    public Optional<URI> announcements() {
        return stages.announcer().address();
    }

    /// What the payments' circuit breaker is now: `CLOSED`, `OPEN` or `HALF_OPEN`; empty without a world.
    public Optional<String> breakerState() {
        return stages.breakerState();
    }

    /// How long each stage takes, so far.
    public StageTimes stageTimes() {
        return meter.stages();
    }

    /// Where everybody is now.
    public LedgerSnapshot ledger() {
        return ledger.snapshot();
    }

    /// The workers, to change their number or to kill one.
    public WorkerPool workers() {
        return stages.workers();
    }

    /// Nobody arrives until [#resumeArrivals]; those who have arrived go on.
    public void pauseArrivals() {
        stages.schedule().pause();
    }

    /// People arrive again, without a burst of those who were due meanwhile.
    public void resumeArrivals() {
        stages.schedule().resume();
    }

    /// Ends every event that goes on and skips those to come; as many workers as at the start work again. Blocks until
    /// then.
    public void calm() {
        timetable.close();
        stages.workers().resize(settings.crew().workers());
    }

    public boolean arrivalsPaused() {
        return stages.schedule().paused();
    }

    /// When the last person was due in the arrivals' own time, which stands still while they are paused.
    public Duration scheduled() {
        return Duration.ofNanos(stages.schedule().scheduledNanos());
    }

    /// What all ids of this run's people begin with, so that they are told from others in the brokers.
    public String userNames() {
        return run.userNames();
    }

    /// What became of the plan's events so far.
    public List<EventMark> events() {
        return timetable.marks();
    }

    /// What those events do, in the same order.
    public List<EventText> eventTexts() {
        return plan.events().events().stream().map(one -> one.event().text()).toList();
    }

    /// True once the settings' duration or number of people is reached, or [#drain] has begun. Where people come from
    /// elsewhere, those who have come to their end here are counted.
    public boolean arrivalsEnded() {
        return brings() ? stages.arrive().ended() : serviceEnded || enoughServed();
    }

    private boolean enoughServed() {
        var load = settings.load();
        var books = ledger.snapshot();
        long served = plan.parts().contains(Part.WORKERS)
                ? books.places().issued() + books.places().deadLettered()
                : books.notified();
        boolean over = load.duration()
                .filter(time -> elapsed.millis() > time.toMillis())
                .isPresent();
        return over || (load.users().isPresent() && served >= load.users().getAsLong());
    }

    /// Ends the arrivals and waits until everybody has come to an end, everybody with a ticket knows, and the
    /// broker's own count says so too. Dead letters are an end. Events go on meanwhile, and no more after that.
    ///
    /// Of a run that only serves it ends the workers, once their hands are empty. One that leaves the work to
    /// others waits for their tickets as long as it hears of any.
    ///
    /// @param atMost after the last event of the plan, where that is still to come
    /// @return false when the time was not enough
    /// @throws InterruptedException when interrupted while it waits
    public boolean drain(Duration atMost) throws InterruptedException {
        endArrivals();
        long last = plan.events().until().toMillis();
        long deadline = Math.max(elapsed.millis(), last) + atMost.toMillis();
        while (!(timetable.idle() && settling.settled())) {
            if (elapsed.millis() > deadline) {
                timetable.close();
                return false;
            }
            Thread.sleep(LOOK_EVERY);
        }
        if (drainedAtMillis < 0) {
            drainedAtMillis = settling.atMillis();
        }
        timetable.close();
        hearAnswers();
        if (brings()) {
            stages.everybodyLeaves();
        }
        return true;
    }

    private void endArrivals() throws InterruptedException {
        stages.arrive().end();
        serviceEnded = true;
        if (!brings()) {
            stages.workers().finish(HANDS_EMPTY);
        }
    }

    // Who has no connection answers nothing: that is a figure of the report, not a reason to wait on.
    private void hearAnswers() throws InterruptedException {
        long until = elapsed.millis() + LONGEST_FOR_ANSWERS.toMillis();
        while (unanswered() > 0 && elapsed.millis() < until) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    private long unanswered() {
        return settings.push().hasDevices()
                ? meter.receipts().counts().map(Receipts::unanswered).orElse(0L)
                : 0;
    }

    /// How it went so far; the last word after [#drain].
    public SimulationReport report() {
        var notAsPlanned = events().stream()
                .filter(mark -> !mark.failure().isEmpty())
                .map(mark -> "the event '" + mark.event() + "' failed: " + mark.failure())
                .toList();
        // Who only serves had no work before the first of those whom others brought.
        long fromMillis = brings() || ledger.size() == 0 ? 0 : ledger.intendedMillis(0);
        double seconds = ((drainedAtMillis < 0 ? elapsed.millis() : drainedAtMillis) - fromMillis) / 1000.0;
        return SimulationReport.of(
                        ledger.snapshot(),
                        seconds,
                        meter.stages(),
                        ledger.timesEnteredAgain(),
                        ledger.restarts(),
                        settings.seed(),
                        way())
                .failedBy(notAsPlanned)
                .with(stages.funnel().orElse(null))
                .with(meter.receipts().counts());
    }

    private SimulationReport.Way way() {
        var tickets = settings.tickets();
        return new SimulationReport.Way(
                tickets.over().toString(), tickets.guarantee().toString());
    }

    /// Stops everything where it is and frees all connections. Who is on the way stays where they are in the
    /// brokers.
    @Override
    public void close() {
        // First, so that nothing stays frozen.
        timetable.close();
        stages.close();
        network.close();
    }
}
