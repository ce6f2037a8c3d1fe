package io.gatehouse.app.wiring;

import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SourceId;
import io.gatehouse.drill.AlarmFinding;
import io.gatehouse.drill.DrillJudge;
import io.gatehouse.drill.DrillReport;
import io.gatehouse.drill.DrillReport.RemedyDone;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.Yardstick;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A scenario with a drill, played on a lab with nobody at the window: the failure is real, the alarms are those that
/// an
/// operator would see, the remedies are the console's own actions.
///
/// @param progress told what happens, for people
record DrillRun(Scenario scenario, Consumer<String> progress) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Duration LAST_ALARMS = Duration.ofSeconds(30);
    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(15);
    private static final List<SourceId> EVERY_BROKER = Stream.of(Broker.REDIS, Broker.RABBITMQ, Broker.KAFKA)
            .map(SourceId::of)
            .toList();

    /// Begins the scenario in that profile's pipeline once every broker is watched; blocks until everybody has come to
    /// an end and the alarms are back to normal, or it took too long.
    ///
    /// @param begin begins the scenario's simulation, which is somebody else's to end
    /// @throws InterruptedException when interrupted meanwhile
    DrillReport play(Profile profile, Supplier<Simulation> begin) throws InterruptedException {
        var plan = scenario.drill()
                .orElseThrow(() -> new IllegalArgumentException(scenario.name() + " is no drill: it expects no alarm"));
        var seen = new AlarmsSeen(progress);
        try (var watch = new Watch(profile, new SystemSecrets(), Clock.systemUTC());
                var actions = Actions.open(profile, new SystemSecrets(), Clock.systemUTC())) {
            watch.alarms().addListener(event -> seen.add(event.entry()));
            awaitAnswers(watch);
            var simulation = begin.get();
            seen.begun(simulation.startedAt());
            var remedies = followed(simulation, profile, actions, plan);
            awaitAlarms(plan, seen);
            var findings = new DrillJudge(seen.sightings()).findings(plan);
            tellWhatWasReadInstead(findings, watch);
            return DrillReport.of(scenario.name(), findings, remedies, judged(simulation));
        }
    }

    private void tellWhatWasReadInstead(List<AlarmFinding> findings, Watch watch) {
        findings.stream()
                .filter(finding -> finding.detectedSeconds() == null)
                .map(AlarmFinding::alarm)
                .forEach(missing -> {
                    var read = watch.latest().readings(missing);
                    progress.accept("no alarm " + missing + "; last read: " + (read.isEmpty() ? "nothing" : read));
                });
    }

    private static void awaitAnswers(Watch watch) throws InterruptedException {
        long deadline = System.nanoTime() + FIRST_ANSWERS.toNanos();
        while (!watch.latest().sources().containsAll(EVERY_BROKER) && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK_EVERY);
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

    private static void awaitAlarms(DrillPlan plan, AlarmsSeen seen) throws InterruptedException {
        long deadline = System.nanoTime() + LAST_ALARMS.toNanos();
        while (!new DrillJudge(seen.sightings()).settled(plan) && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK_EVERY);
        }
    }
}
