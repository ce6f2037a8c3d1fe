package io.gatehouse.app.wiring;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunFacts;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.RunPicture;
import io.gatehouse.domain.simulation.RunTargets;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.verdict.Expectations;
import io.gatehouse.simulator.verdict.FlatSettings;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.TimeLine;
import io.gatehouse.simulator.verdict.Yardstick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    /// @param varied what differs from the scenario, by the variations' ids
    /// @param secret whether nobody is shown what happens in it
    record Plan(
            String scenario,
            Profile profile,
            Map<String, String> varied,
            SimulationSettings settings,
            EventPlan events,
            Expectations expectations,
            boolean secret) {

        /// The demo's traffic, which runs already.
        static Plan ofDemo(LiveTraffic.Playing playing) {
            return new Plan(
                    playing.scenario(),
                    playing.profile(),
                    Map.of(),
                    playing.simulation().settings(),
                    EventPlan.NONE,
                    DemoScenario.scenario().expectations(),
                    false);
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
                plan.varied().size(),
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
        var ended = new SimulationState.Ended(verdict(live), picture());
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
        return new SimulationState.Running(facts, phase, picture());
    }

    private RunPicture picture() {
        var picture = RunPictures.of(simulation, clock);
        return plan.secret() ? picture.withoutEvents() : picture;
    }

    private FinishedRun verdict(LiveTraffic live) {
        var report = simulation.report().judgedBy(plan.expectations(), Yardstick.TICKETS);
        var inside = endAtOnce ? inside(simulation.ledger()) : 0;
        var times = simulation.stageTimes().copy();
        var whole = new RunReport(
                plan.scenario(), setup(live), report, simulation.events(), LatencyCurve.of(times), timeLine.moments());
        return live.runs()
                .add(number -> RunPictures.finished(number, facts, report, simulation.ledger(), inside), whole, times);
    }

    private RunSetup setup(LiveTraffic live) {
        return new RunSetup(
                Program.VERSION,
                plan.profile().name(),
                live.brokerVersions(plan.profile()),
                Part.ALL.stream().sorted().map(Part::word).toList(),
                plan.varied(),
                FlatSettings.of(simulation.settings()));
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
