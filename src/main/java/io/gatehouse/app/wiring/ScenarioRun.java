package io.gatehouse.app.wiring;

import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run with what goes before it, on a thread of its own. Thread-safe.
final class ScenarioRun {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRun.class);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration LONGEST_CLEARING = Duration.ofSeconds(60);

    private final LiveTraffic live;
    private final Thread thread;
    private volatile SimulationState before;
    private volatile @Nullable RunWatch watch;
    private volatile boolean givenUp;

    /// What the thread does.
    @FunctionalInterface
    private interface Body {
        void run(ScenarioRun self) throws InterruptedException;
    }

    private ScenarioRun(LiveTraffic live, String scenario, Body body) {
        this.live = live;
        this.before = new SimulationState.Starting(scenario);
        this.thread = Thread.ofVirtual().name("scenario-run").unstarted(() -> carryOut(body, scenario));
    }

    /// Follows traffic that runs already; closing leaves it alone.
    static ScenarioRun follow(LiveTraffic.Playing playing, LiveTraffic live, Clock clock) {
        var plan = RunWatch.Plan.ofDemo(playing);
        var run = new ScenarioRun(live, playing.scenario(), self -> self.watch(new RunWatch(plan, playing, clock)));
        run.thread.start();
        return run;
    }

    /// Runs the plan once whatever ran before has come to its end.
    ///
    /// @param site where, asked for when it begins
    /// @param former the run whose place it takes
    static ScenarioRun start(
            RunWatch.Plan plan, Supplier<Site> site, LiveTraffic live, Clock clock, Optional<ScenarioRun> former) {
        var run = new ScenarioRun(live, plan.scenario(), self -> {
            former.ifPresent(ScenarioRun::leave);
            if (self.clear(plan.scenario())) {
                var simulation = Simulation.start(site.get(), plan.settings(), RunPlan.WHOLE.with(plan.events()));
                var playing = new LiveTraffic.Playing(plan.scenario(), plan.profile(), simulation);
                live.show(playing);
                try {
                    self.watch(new RunWatch(plan, playing, clock));
                } catch (InterruptedException e) {
                    live.end(playing);
                    throw e;
                }
            }
        });
        run.thread.start();
        return run;
    }

    private void carryOut(Body body, String scenario) {
        try {
            body.run(this);
        } catch (InterruptedException _) {
            before = new SimulationState.Idle();
        } catch (BrokerException e) {
            failed(scenario, e.broker().displayName() + ": " + e.getMessage());
        } catch (IllegalArgumentException | Secrets.Missing e) {
            failed(scenario, String.valueOf(e.getMessage()));
        }
    }

    private void failed(String scenario, String reason) {
        LOG.warn("{} did not start: {}", scenario, reason);
        before = new SimulationState.Failed(scenario, reason);
    }

    /// Lets what runs come to its end; after a minute it is ended where it is.
    ///
    /// @return false when somebody gave up meanwhile
    private boolean clear(String next) throws InterruptedException {
        var running = live.playing();
        if (running.isPresent()) {
            var simulation = running.get().simulation();
            for (var steps = LONGEST_CLEARING.dividedBy(STEP);
                    steps > 0 && !givenUp && !simulation.drain(STEP);
                    steps--) {
                before = new SimulationState.Clearing(next, RunWatch.inside(simulation.ledger()));
            }
            if (givenUp) {
                before = new SimulationState.Idle();
                return false;
            }
            live.end(running.get());
        }
        before = new SimulationState.Starting(next);
        return !givenUp;
    }

    private void watch(RunWatch fresh) throws InterruptedException {
        watch = fresh;
        fresh.watch(live);
    }

    SimulationState state() {
        var watched = watch;
        return watched == null ? before : watched.state();
    }

    /// Whether no other may take its place: the demo's traffic makes room, and so does what has ended.
    boolean isBusy() {
        return switch (state()) {
            case SimulationState.Idle _, SimulationState.Ended _, SimulationState.Failed _ -> false;
            case SimulationState.Running running -> running.facts().lasting().isPresent();
            case SimulationState.Clearing _, SimulationState.Starting _ -> true;
        };
    }

    List<RunMoment> momentsAfter(Instant time) {
        var watched = watch;
        return watched == null ? List.of() : watched.momentsAfter(time);
    }

    Optional<RunWatch> watched() {
        return Optional.ofNullable(watch);
    }

    /// Ends the arrivals, then the run; while another comes to its end before this one, this one does not begin.
    void stop() {
        givenUp = true;
        watched().ifPresent(RunWatch::stop);
    }

    /// Follows it no longer; what runs goes on. Blocks until the thread has ended.
    void leave() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
