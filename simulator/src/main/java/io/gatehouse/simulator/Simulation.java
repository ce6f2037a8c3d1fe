package io.gatehouse.simulator;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.port.TrafficView;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.QueueDepth;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.meter.TrafficMeter;
import io.gatehouse.simulator.pipeline.Books;
import io.gatehouse.simulator.pipeline.Run;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.service.ServiceEndpoint;
import io.gatehouse.simulator.verdict.SimulationReport;
import java.time.Duration;
import java.util.Optional;

/// People who arrive, wait, are let in, get their ticket and are told of it, on real brokers. Runs from [#start]
/// until it is closed. Thread-safe.
public final class Simulation implements TrafficView, AutoCloseable {

    private static final String EVENT_ID = "grand-opening";
    private static final int RADIX = 36;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final SimulationSettings settings;
    private final Elapsed elapsed;
    private final Ledger ledger;
    private final TrafficMeter meter;
    private final Stages stages;
    private volatile long drainedAtMillis = -1;

    private Simulation(Clients clients, SimulationSettings settings) {
        this.settings = settings;
        this.elapsed = Elapsed.fromNow();
        this.ledger = new Ledger(elapsed::millis);
        this.meter = new TrafficMeter(elapsed::millis);
        String name = Long.toString(elapsed.start().toEpochMilli(), RADIX);
        this.stages = new Stages(clients, settings, new Books(new Run(name, EVENT_ID), ledger, meter), elapsed);
    }

    /// Declares the topology, connects and lets the first people in; blocks until then.
    ///
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be used
    public static Simulation start(Brokers brokers, SimulationSettings settings) {
        Clients clients = Clients.connect(brokers, settings);
        try {
            return new Simulation(clients, settings);
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
        return ServiceEndpoint.start(stages.pulses(), () -> meter.published().scrape(ledger.snapshot()));
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

    public boolean arrivalsPaused() {
        return stages.schedule().paused();
    }

    /// True once the settings' duration or number of people is reached, or [#drain] has begun.
    public boolean arrivalsEnded() {
        return stages.arrive().ended();
    }

    /// Ends the arrivals and waits until everybody has come to an end, everybody with a ticket knows, and the
    /// broker's own count says so too. Dead letters are an end.
    ///
    /// @return false when the time was not enough
    /// @throws InterruptedException when interrupted while it waits
    public boolean drain(Duration atMost) throws InterruptedException {
        stages.arrive().end();
        long deadline = elapsed.millis() + atMost.toMillis();
        while (!settled()) {
            if (elapsed.millis() > deadline) {
                return false;
            }
            Thread.sleep(LOOK_EVERY);
        }
        if (drainedAtMillis < 0) {
            drainedAtMillis = elapsed.millis();
        }
        return true;
    }

    private boolean settled() {
        var books = ledger.snapshot();
        var places = books.places();
        long onTheWay = places.waiting() + places.admitted() + places.inFlight() + places.ready() + places.unacked();
        return onTheWay + ledger.arriving() == 0
                && books.notified() == places.issued()
                && stages.depths()
                        .latest()
                        .filter(depth -> agrees(depth, places))
                        .isPresent();
    }

    // A rejected request that the broker does not keep is no dead letter: the next looks find it lost.
    private static boolean agrees(QueueDepth depth, LedgerSnapshot.Places places) {
        return depth.ready() == 0 && depth.dead() >= places.deadLettered();
    }

    /// How it went so far; the last word after [#drain].
    public SimulationReport report() {
        double seconds = (drainedAtMillis < 0 ? elapsed.millis() : drainedAtMillis) / 1000.0;
        return SimulationReport.of(
                ledger.snapshot(), seconds, meter.stages(), ledger.timesEnteredAgain(), settings.seed(), way());
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
        stages.close();
    }
}
