package io.gatehouse.app.wiring;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Profile;
import io.gatehouse.drill.AlarmSighting;
import io.gatehouse.drill.DrillJudge;
import io.gatehouse.drill.DrillReport;
import io.gatehouse.drill.DrillReport.RemedyDone;
import io.gatehouse.port.AlarmLog.Transition;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.Yardstick;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A scenario with a drill, played on a lab of its own with nobody at the window: the failure is real, the alarms are
/// those that an operator would see, the remedies are the console's own actions.
///
/// @param progress told what happens, for people
///
/// @param record where what the console shows of it is recorded, if anywhere
public record DrillRun(
        Scenario scenario,
        long seed,
        LabProvider provider,
        Consumer<String> progress,
        Optional<HeadlessRecording.Order> record) {

    /// One that is not recorded.
    public DrillRun(Scenario scenario, long seed, LabProvider provider, Consumer<String> progress) {
        this(scenario, seed, provider, progress, Optional.empty());
    }

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration LAST_ALARMS = Duration.ofSeconds(30);

    /// Plays it; blocks until everybody has come to an end and the alarms are back to normal, or it took too long.
    ///
    /// @throws io.gatehouse.port.LabControl.LabFailure when the lab does not come up
    /// @throws InterruptedException when interrupted meanwhile; the lab is gone then
    public DrillReport play() throws InterruptedException {
        var plan = scenario.drill()
                .orElseThrow(() -> new IllegalArgumentException(scenario.name() + " is no drill: it expects no alarm"));
        var sightings = new CopyOnWriteArrayList<AlarmSighting>();
        var settings = scenario.settings().withSeed(seed);
        var whole = RunPlan.WHOLE
                .with(scenario.events())
                .telling(mark -> progress.accept(mark.event() + ": " + mark.state()));
        try (var session = new LabSession("drill", settings, whole, provider).called(scenario.name())) {
            var recording = record.map(
                    it -> new HeadlessRecording(it, new SystemSecrets(), Clock.systemUTC(), session.live()));
            recording.ifPresent(it -> session.whenRunning(it::watch));
            var profile = session.start(progress);
            var simulation = session.simulation().orElseThrow();
            try (var _ = recording.orElse(null);
                    var watch = new Watch(profile, new SystemSecrets(), Clock.systemUTC());
                    var actions = Actions.open(profile, new SystemSecrets(), Clock.systemUTC())) {
                recording.ifPresent(HeadlessRecording::begin);
                watch.alarms().addListener(event -> {
                    var entry = event.entry();
                    if (entry.transition() == Transition.RAISED || entry.transition() == Transition.RETURNED) {
                        var at = Duration.between(simulation.startedAt(), entry.at());
                        sightings.add(
                                new AlarmSighting(entry.key().metric(), at, entry.transition() == Transition.RAISED));
                        progress.accept(String.format(
                                Locale.ROOT,
                                "alarm %s %s at %.1f s",
                                entry.key(),
                                entry.transition().name().toLowerCase(Locale.ROOT),
                                at.toMillis() / 1_000.0));
                    }
                });
                var remedies = followed(simulation, profile, actions, plan);
                awaitAlarms(plan, sightings);
                var findings = new DrillJudge(sightings).findings(plan);
                return DrillReport.of(scenario.name(), findings, remedies, judged(simulation));
            }
        }
    }

    private SimulationReport judged(Simulation simulation) {
        return simulation.report().judgedBy(scenario.expectations(), Yardstick.TICKETS);
    }

    private List<RemedyDone> followed(Simulation simulation, Profile profile, Actions actions, DrillPlan plan)
            throws InterruptedException {
        List<RemedyDone> done = new ArrayList<>();
        for (var remedy : plan.remedies()) {
            while (elapsed(simulation).compareTo(remedy.at()) < 0) {
                Thread.sleep(LOOK_EVERY);
            }
            var at = elapsed(simulation).toMillis() / 1_000.0;
            var outcome = carriedOut(remedy, profile, actions);
            progress.accept("remedy " + remedy.action() + ": " + outcome);
            done.add(new RemedyDone(remedy.action(), at, outcome));
        }
        while (!simulation.arrivalsEnded()) {
            Thread.sleep(LOOK_EVERY);
        }
        simulation.drain(SETTLE);
        return done;
    }

    private static Duration elapsed(Simulation simulation) {
        return Duration.between(simulation.startedAt(), Clock.systemUTC().instant());
    }

    private static String carriedOut(DrillPlan.Remedy remedy, Profile profile, Actions actions) {
        var texts = ActionTexts.in(Locale.ENGLISH);
        var found = actions.catalog().find(remedy.action());
        if (found.isEmpty()) {
            return texts.text("refused.no-broker", profile.name());
        }
        var action = found.get();
        var values = new HashMap<String, String>();
        action.fields().forEach(field -> values.put(field.id(), field.initial()));
        values.putAll(remedy.with());
        try {
            var preview = action.preview(new Inputs(values));
            if (preview.refusal().isPresent()) {
                return texts.text(preview.refusal().get());
            }
            var receipt = action.execute(preview, Progress.unwatched());
            return receipt.outcome() == Receipt.Outcome.DONE
                    ? RemedyDone.DONE
                    : receipt.outcome().name().toLowerCase(Locale.ROOT);
        } catch (InvalidInput e) {
            return e.field() + ": " + texts.text(e.what());
        } catch (PreviewOutdated e) {
            return texts.text(e.whatChanged());
        } catch (ActionRefused e) {
            return texts.text(e.reason());
        } catch (BrokerException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void awaitAlarms(DrillPlan plan, List<AlarmSighting> sightings) throws InterruptedException {
        long deadline = System.nanoTime() + LAST_ALARMS.toNanos();
        while (!new DrillJudge(sightings).settled(plan) && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK_EVERY);
        }
    }
}
