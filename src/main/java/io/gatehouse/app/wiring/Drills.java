package io.gatehouse.app.wiring;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.drill.BlindDrill;
import io.gatehouse.drill.BlindStage;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditTrail;
import io.gatehouse.port.DebriefStore;
import io.gatehouse.port.DrillControl;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.scenario.Rehearsal;
import io.gatehouse.simulator.scenario.Scenario;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays drills on the brokers of one open profile, seen by that console's own alarms. Thread-safe.
final class Drills implements DrillControl, BlindStage, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drills.class);
    private static final Duration TICK = Duration.ofMillis(250);
    /// What the run of a drill is called whose name nobody may see.
    private static final String SECRET = "blind-drill";

    private final Profile profile;
    private final Parts parts;
    private final Clock clock;
    private volatile @Nullable PlayedDrill played;
    private volatile @Nullable BlindDrill blind;
    private volatile @Nullable Thread sitting;

    /// What drills are made of.
    ///
    /// @param audit what operators did
    /// @param debriefs where a sitting's result is kept
    record Parts(ScenarioRuns runs, RunGround ground, AlarmBoard alarms, AuditTrail audit, DebriefStore debriefs) {}

    Drills(Parts parts, Clock clock) {
        this.profile = parts.ground().profile();
        this.parts = parts;
        this.clock = clock;
        parts.alarms().addListener(this::heard);
    }

    private void heard(AlarmEvent event) {
        var now = played;
        if (now != null) {
            now.heard(event);
        }
    }

    private DrillShelf shelf() {
        return new DrillShelf(parts.ground().live().scenarios(), parts.ground());
    }

    @Override
    public List<DrillOffer> drills(Locale language) {
        return shelf().offers(language);
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return parts.runs().hindrance();
    }

    @Override
    public synchronized void start(String drill, long seed) {
        if (!sits()) {
            shelf().find(drill)
                    .filter(one -> shelf().obstacle(one).isEmpty())
                    .ifPresent(one -> begin(drill, one, seed));
        }
    }

    private void begin(String drill, Scenario scenario, long seed) {
        var next = new PlayedDrill(drill, drill, scenario, clock.instant());
        if (parts.runs().begin(plan(drill, scenario, seed))) {
            played = next;
        }
    }

    /// @param run what the run is called
    private RunWatch.Plan plan(String run, Scenario scenario, long seed) {
        var settings = scenario.settings().withSeed(seed);
        return new RunWatch.Plan(
                run, profile, Map.of(), settings, scenario.events(), scenario.expectations(), run.equals(SECRET));
    }

    @Override
    public DrillState state() {
        var now = played;
        return now == null ? new DrillState.Idle() : now.state(parts.runs().state(), simulation(), clock.instant());
    }

    private Optional<Simulation> simulation() {
        return parts.ground().live().on(profile).map(LiveTraffic.Playing::simulation);
    }

    private boolean sits() {
        var thread = sitting;
        return thread != null && thread.isAlive();
    }

    @Override
    public synchronized void startBlind(BlindChoice choice) {
        if (hindrance().isPresent() || sits() || parts.runs().isBusy()) {
            return;
        }
        var fresh = new BlindDrill(choice, this, clock.instant());
        blind = fresh;
        sitting = Thread.ofVirtual().name("blind-drill").start(() -> sit(fresh));
    }

    private void sit(BlindDrill sat) {
        try {
            while (sat.debrief().isEmpty()) {
                sat.tick(clock.instant());
                Thread.sleep(TICK);
            }
        } catch (InterruptedException _) {
            sat.breakOff(clock.instant());
        }
        sat.debrief().filter(one -> !one.drills().isEmpty()).ifPresent(one -> {
            try {
                parts.debriefs().keep(one);
            } catch (IOException e) {
                LOG.warn("the debrief of {} is not kept", one.trainee(), e);
            }
        });
        // Its name is not to be seen after the sitting either, while the last people come to their end.
        played = null;
    }

    @Override
    public Optional<BlindView> blind() {
        return Optional.ofNullable(blind).map(BlindDrill::view);
    }

    private void sat(Consumer<BlindDrill> what) {
        var now = blind;
        if (now != null) {
            // What operators did is read from the disk.
            Thread.ofVirtual().name("blind-drill-told").start(() -> what.accept(now));
        }
    }

    @Override
    public void noticed() {
        var at = clock.instant();
        sat(it -> it.noticed(at));
    }

    @Override
    public void diagnose(String drill) {
        var at = clock.instant();
        sat(it -> it.diagnose(drill, at));
    }

    @Override
    public void hint() {
        var at = clock.instant();
        sat(it -> it.hint(at));
    }

    @Override
    public void giveUp() {
        var at = clock.instant();
        sat(it -> it.giveUp(at));
    }

    @Override
    public void putAway() {
        if (!sits()) {
            blind = null;
        }
    }

    @Override
    public synchronized void play(String drill, Duration calm, Duration atMost) {
        shelf().find(drill).map(one -> Rehearsal.of(one, calm, atMost)).ifPresent(one -> {
            played = new PlayedDrill(drill, SECRET, one, clock.instant());
            parts.runs().replace(plan(SECRET, one, calm.toMillis()));
        });
    }

    @Override
    public void finish() {
        // Once nobody arrives any more, to stop again would end it before the last people have come to their end.
        if (parts.runs().state() instanceof SimulationState.Running(var _, var phase, var _)
                && phase != SimulationState.Phase.DRAINING) {
            parts.runs().stop();
        }
        // A broker that is just being started may keep it for a while.
        simulation().ifPresent(one -> Thread.ofVirtual().name("drill-calm").start(one::calm));
    }

    @Override
    public boolean takesAnAction(String drill) {
        return shelf().find(drill)
                .flatMap(Scenario::drill)
                .filter(plan -> !plan.remedies().isEmpty())
                .isPresent();
    }

    @Override
    public List<Deed> actions(Instant from, Instant to) {
        return parts.audit().between(profile.name(), from, to).stream()
                .filter(entry -> entry.outcome() == AuditLog.Outcome.DONE
                        || entry.outcome() == AuditLog.Outcome.STOPPED
                        || entry.outcome() == AuditLog.Outcome.FAILED)
                .map(entry -> new Deed(entry.action(), entry.at()))
                .toList();
    }

    /// Whether what goes on is to be named by nobody.
    boolean isSecret() {
        return sits();
    }

    /// Breaks off what is played: of a sitting what was played so far is judged, a single drill is not. The run is
    /// ended by others.
    void breakOff() {
        var thread = sitting;
        if (thread != null && thread.isAlive()) {
            thread.interrupt();
        } else {
            played = null;
        }
    }

    @Override
    public void close() {
        breakOff();
    }
}
