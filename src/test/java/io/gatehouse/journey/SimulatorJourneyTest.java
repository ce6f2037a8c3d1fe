package io.gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class SimulatorJourneyTest {

    private final OwnPipeline pipeline;

    @TempDir
    private Path folder = Path.of("");

    SimulatorJourneyTest(LabEndpoints lab) {
        pipeline = OwnPipeline.of(lab, "simulator-journey");
    }

    @BeforeEach
    void keepReportsWithTheBuild() {
        System.setProperty("gatehouse.state", folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty("gatehouse.state");
    }

    @Test
    void scenarioIsChosenVariedWatchedStoppedJudgedAndItsReportSaved() throws Exception {
        var nobody = SimulationSettings.of(Load.of(1));
        var report = folder.resolve("report");
        try (var console = OperatorWindow.open(folder, Optional.of(pipeline.profile()), nobody)) {
            console.click("nav-simulator");
            console.reads("run-empty", "No simulation on these brokers");
            console.clickScenario("Steady day");
            console.type("seed", "7");
            console.press("vary");
            console.type("vary-rate", "60");
            console.type("vary-duration", "never");
            console.reads("problem-duration", "A time is needed");
            console.reads("simulator-choice", "A field cannot be used");
            console.type("vary-duration", "60s");
            console.press("start-run");

            console.reads("run-head", "Running");
            console.reads("run-detail", "seed 7");
            console.reads("run-tiles", "/s");
            console.reads("run-ledger", "balanced");
            console.reads("stage-table", "Notification");
            console.reads("start-refused", "One run at a time");

            console.press("pause-arrivals");
            console.reads("run-head", "Arrivals paused");
            console.press("resume-arrivals");
            console.reads("run-head", "Running");

            console.press("stop-run");
            console.reads("verdict-of", "Run 1, Steady day");
            console.reads("check-table", "at least 90/s");
            console.reads("check-table", "Not met");
            console.type("report-folder", report.toString());
            console.press("save-report");
            console.reads("report-saved", report.toString());
        }
        assertThat(report.resolve("report.html")).isRegularFile();
        assertThat(report.resolve("report.json")).content().contains("\"scenario\" : \"steady-day\"", "\"seed\" : 7");
        assertThat(report.resolve("junit.xml")).isRegularFile();
    }
}
