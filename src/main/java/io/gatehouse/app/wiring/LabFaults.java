package io.gatehouse.app.wiring;

import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.FaultControl;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.LabFaultGround;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes wrong in the lab of one open profile, also by the hand of another program. Thread-safe.
final class LabFaults implements FaultControl, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabFaults.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final RunGround ground;
    private final Profile profile;
    private final ScenarioRuns runs;
    private final Drills drills;
    private final LiveTraffic live;
    private final Clock clock;
    private final Map<GoingOn.Kind, Map<String, Instant>> since = new HashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lab-faults").factory());
    private volatile List<String> journal = List.of();

    LabFaults(RunGround ground, ScenarioRuns runs, Drills drills, Clock clock) {
        this.ground = ground;
        this.profile = ground.profile();
        this.runs = runs;
        this.drills = drills;
        this.live = ground.live();
        this.clock = clock;
        if (profile.environment() == Environment.LAB) {
            var _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            ground.look();
            var lab = ground.foundLab();
            journal = lab.isEmpty() ? List.of() : faults(lab.get()).goingOn();
        } catch (LabException | RuntimeException e) {
            LOG.debug("what goes on in the lab is not known", e);
        }
    }

    private Faults faults(Lab lab) {
        var brokers = Brokers.of(profile.endpoints(), profile.names());
        return new Faults(new LabFaultGround(lab, brokers), lab.directory().faults());
    }

    @Override
    public synchronized List<GoingOn> goingOn() {
        var now = clock.instant();
        var all = new ArrayList<GoingOn>();
        boolean secret = drills.isSecret();
        var drill = drills.state();
        if (secret) {
            all.add(new GoingOn(GoingOn.Kind.BLIND_DRILL, "", sinceOf(GoingOn.Kind.BLIND_DRILL, "", now)));
        } else if (drill instanceof DrillState.Playing(var play)) {
            all.add(new GoingOn(GoingOn.Kind.DRILL, play.drill(), play.started()));
        } else if (drill instanceof DrillState.Preparing(var name)) {
            all.add(new GoingOn(GoingOn.Kind.DRILL, name, sinceOf(GoingOn.Kind.DRILL, name, now)));
        }
        if (!secret) {
            journal.forEach(
                    name -> all.add(new GoingOn(GoingOn.Kind.FAULT, name, sinceOf(GoingOn.Kind.FAULT, name, now))));
            all.addAll(events());
        }
        forget(all);
        return all.stream().sorted(Comparator.comparing(GoingOn::since)).toList();
    }

    /// Faults of the run are in the journal already.
    private List<GoingOn> events() {
        return runs.state() instanceof SimulationState.Running(var facts, var _, var picture)
                ? picture.events().stream()
                        .filter(event -> event.state().equals("going on"))
                        .filter(event ->
                                journal.stream().noneMatch(name -> event.words().startsWith(name)))
                        .map(event -> new GoingOn(
                                GoingOn.Kind.EVENT,
                                event.words(),
                                event.text(),
                                facts.started().plusMillis(Math.round(event.second() * 1_000))))
                        .toList()
                : List.of();
    }

    private Instant sinceOf(GoingOn.Kind kind, String name, Instant now) {
        return since.computeIfAbsent(kind, _ -> new HashMap<>()).computeIfAbsent(name, _ -> now);
    }

    private void forget(List<GoingOn> known) {
        since.forEach((kind, names) -> names.keySet()
                .removeIf(name -> known.stream()
                        .noneMatch(one -> one.kind() == kind && one.name().equals(name))));
    }

    @Override
    public EndOutcome endEverything() {
        var steps = new EndSteps();
        // First what would begin anew: no drill comes any more, nobody arrives.
        drills.breakOff();
        if (runs.isBusy()) {
            runs.stop();
        }
        live.on(profile)
                .map(LiveTraffic.Playing::simulation)
                .ifPresent(one -> steps.within("drill", Duration.ofSeconds(20), one::calm));
        var lab = ground.lab();
        lab.ifPresent(one -> {
            // Putting back what was there before needs brokers that answer.
            for (var broker : LabBroker.values()) {
                steps.within(broker.label(), Duration.ofSeconds(60), () -> awake(one, broker));
            }
            steps.within("faults", Duration.ofSeconds(30), () -> faults(one).endAll());
            look();
        });
        return new EndOutcome(lab.map(one -> one.directory().name()).orElse(""), steps.failures());
    }

    private static void awake(Lab lab, LabBroker broker) throws LabException {
        if (lab.status().broker(broker).runs()) {
            lab.resume(broker);
        } else {
            lab.start(broker);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
