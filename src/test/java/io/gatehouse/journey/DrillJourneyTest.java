package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.domain.drill.DrillMoment;
import io.gatehouse.domain.drill.DrillMoment.Kind;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A blind drill as a trainer begins it and a trainee goes through it, from its start to the debrief.
@ExtendWith(LabExtension.class)
class DrillJourneyTest {

    /// The seed whose pause before the drill is the shortest.
    private static final String QUICK = "8";

    private final OwnPipeline pipeline;

    @TempDir
    private Path folder = Path.of("");

    DrillJourneyTest(LabEndpoints lab) {
        pipeline = OwnPipeline.of(lab, "drill-journey");
    }

    @BeforeEach
    void keepDebriefsWithTheBuild() {
        System.setProperty("gatehouse.state", folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty("gatehouse.state");
    }

    private Path shortOutage() throws IOException {
        return Files.writeString(folder.resolve("short-outage.yaml"), """
                title: { en: Workers gone for a moment, ko: 잠깐 사라진 워커 }
                about: { en: No worker is left for four seconds., ko: 4초 동안 워커가 없습니다. }
                load:
                  arrivals: { shape: constant, perSecond: 40 }
                  for: 4s
                workers: { count: 3, work: 1ms }
                events:
                  - { at: 3s, workers: 0 }
                  - { at: 7s, workers: 3 }
                drill:
                  alarms:
                    - { alarm: consumers, from: 3s, within: 10s, clears: 60s }
                """);
    }

    private static void workersSeen(OperatorWindow console, String count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> console.text("card-consumers").lines().anyMatch(count::equals));
    }

    @Test
    void traineeSeesAFailureDiagnosesItAndReadsTheDebrief() throws Exception {
        var nobody = SimulationSettings.of(Load.of(1));
        try (var console = OperatorWindow.open(folder, Optional.of(pipeline.profile()), nobody)) {
            console.click("nav-simulator");
            console.type("scenario-file", shortOutage().toString());
            console.press("scenario-open");
            console.click("nav-drills");
            console.reads("drill-cards", "Workers gone for a moment");
            console.reads("drill-memory-alarm", "only a lab on this machine can play it");
            console.click("drills-blind-tab");
            console.press("blind-none");
            console.press("blind-may-short-outage");
            console.type("blind-count", "1");
            console.type("blind-seed", QUICK);
            console.type("blind-trainee", "Kim Minji");
            console.press("blind-begin");

            console.click("nav-overview");
            console.reads("going-on-text", "A drill goes on");
            console.reads("blind-text", "Drill 1 of 1");
            console.seen("blind-notice", node -> !node.isDisabled());
            workersSeen(console, "3");
            workersSeen(console, "0");
            console.press("blind-notice");
            console.reads("blind-said", "Noted at");
            console.select("blind-diagnosis", "Kafka lag grows");
            console.press("blind-diagnose");
            console.reads("blind-said", "Not that");
            console.press("blind-hint");
            console.reads("blind-hint", "2 left");
            console.select("blind-diagnosis", "Workers gone for a moment");
            console.press("blind-diagnose");
            console.reads("blind-said", "Right");
            console.picture("drill-strip");

            console.reads("blind-text", "The blind drill is over");
            console.gone("going-on");
            console.press("blind-debrief");
            console.reads("debrief-total", "of 100 points");
            console.reads("debrief-short-outage", "Wrong guess: Kafka lag grows");
            console.picture("drill-debrief");
        }
        var debrief = new DebriefFolder(folder.resolve("debriefs")).all().getFirst();
        assertThat(debrief.trainee()).isEqualTo("Kim Minji");
        assertThat(debrief.drills().getFirst().moments())
                .extracting(DrillMoment::kind)
                .contains(
                        Kind.FAULT_BEGAN,
                        Kind.ALARM_RAISED,
                        Kind.DETECTED,
                        Kind.WRONG_GUESS,
                        Kind.HINT,
                        Kind.DIAGNOSED,
                        Kind.FAULT_ENDED,
                        Kind.ALARM_CLEARED,
                        Kind.RECOVERED);
    }
}
