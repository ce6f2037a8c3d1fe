package io.gatehouse.app.wiring;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.RunTargets;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.simulator.verdict.Expectations;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Watches a simulation from its first second to its verdict. [#watch] is called by one thread, everything else by any.
final class RunWatch {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Plan plan;
    private final LiveTraffic.Playing playing;
    private final Simulation simulation;
    private final Clock clock;
    private final RunFacts facts;
    private final RecentMoments moments = new RecentMoments();
    private final TimeLine timeLine = new TimeLine();
    private final Semaphore news = new Semaphore(0);
    private volatile SimulationState state;
    private volatile boolean stopping;
    private volatile boolean endAtOnce;

    /// What is run, and where.
    ///
    /// @param varied how many fields differ from the scenario
    record Plan(String scenario, Profile profile, int varied, SimulationSettings settings, Expectations expectations) {

        /// The demo's traffic, which runs already.
        static Plan ofDemo(LiveTraffic.Playing playing) {
            return new Plan(
                    playing.scenario(),
                    playing.profile(),
                    0,
                    playing.simulation().settings(),
                    DemoScenario.scenario().expectations());
        }

        private boolean isEndless() {
            return settings.load().duration().isEmpty();
        }

        /// What the charts' lines are: of traffic that nothing is expected of, the documented targets.
        private RunTargets targets() {
            var wanted = isEndless() ? Expectations.DOCUMENTED : expectations;
            return new RunTargets(wanted.ticketsPerSecondAtLeast(), wanted.p95AtMost(), wanted.successRateAtLeast());
        }
    }

    RunWatch(Plan plan, LiveTraffic.Playing playing, Clock clock) {
        this.plan = plan;
        this.playing = playing;
        this.simulation = playing.simulation();
        this.clock = clock;
        this.facts = new RunFacts(
                plan.scenario(),
                plan.settings().seed(),
                plan.varied(),
                simulation.startedAt(),
                plan.settings().load().duration(),
                plan.settings().crew().workers(),
                plan.targets());
        this.state = running();
    }

    /// Watches until it has its verdict.
    ///
    /// @throws InterruptedException when nobody wants to know any more
    void watch(LiveTraffic live) throws InterruptedException {
        while (!simulation.arrivalsEnded() && !stopping) {
            note();
            news.tryAcquire(STEP.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        }
        // From here on a stop is the second one.
        stopping = true;
        while (!endAtOnce && !simulation.drain(STEP)) {
            note();
        }
        note();
        var ended = new SimulationState.Ended(verdict(live.runs()), RunPictures.of(simulation, clock));
        if (endAtOnce) {
            live.end(playing);
        }
        state = ended;
    }

    private void note() {
        simulation.traffic().ifPresent(traffic -> {
            moments.add(new RunMoment(
                    clock.instant(),
                    traffic.arrivalsPerSecond(),
                    traffic.ticketsPerSecond(),
                    traffic.endToEndP95Millis(),
                    traffic.ledger().places().waiting()));
            if (!plan.isEndless()) {
                timeLine.add(traffic);
            }
        });
        state = running();
    }

    private SimulationState running() {
        var phase = stopping || simulation.arrivalsEnded()
                ? Phase.DRAINING
                : simulation.arrivalsPaused() ? Phase.PAUSED : Phase.ARRIVING;
        return new SimulationState.Running(facts, phase, RunPictures.of(simulation, clock));
    }

    private FinishedRun verdict(RunShelf shelf) {
        var report = simulation.report().judgedBy(plan.expectations());
        return shelf.add(
                number -> RunPictures.finished(number, facts, report, simulation.ledger(), inside(simulation.ledger())),
                new RunReport(plan.scenario(), report, timeLine.moments()),
                simulation.stageTimes().copy());
    }

    /// How many people are still on the way.
    static long inside(LedgerSnapshot ledger) {
        var places = ledger.places();
        return places.waiting() + places.admitted() + places.inFlight() + places.ready() + places.unacked();
    }

    SimulationState state() {
        return state;
    }

    List<RunMoment> momentsAfter(Instant time) {
        return moments.after(time);
    }

    void pauseArrivals() {
        simulation.pauseArrivals();
        news.release();
    }

    void resumeArrivals() {
        simulation.resumeArrivals();
        news.release();
    }

    /// The first time nobody arrives any more, the second time it ends where it is.
    void stop() {
        endAtOnce = stopping;
        stopping = true;
        news.release();
    }
}
