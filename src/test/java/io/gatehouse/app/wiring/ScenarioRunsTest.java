package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.domain.simulation.SimulationState.Phase;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class ScenarioRunsTest {

    private static final PipelineNames NAMES = new PipelineNames(
            new PipelineNames.Redis("scenario-runs:waiting", "scenario-runs:active"),
            new PipelineNames.RabbitMq(
                    "scenario-runs-exchange",
                    "ticket.issue",
                    new QueueName("scenario-runs-queue"),
                    "scenario-runs-dlx",
                    "ticket.failed",
                    new QueueName("scenario-runs-dlq")),
            new PipelineNames.Kafka("scenario-runs-events", "scenario-runs-group"));
    private static final RunChoice SHORT =
            new RunChoice("steady-day", 7, Map.of("rate", "80", "duration", "3s", "work", "1ms"));
    private static final RunChoice LONG = new RunChoice("steady-day", 7, Map.of("rate", "80"));

    private final Profile profile;
    private final LiveTraffic live = new LiveTraffic();

    ScenarioRunsTest(LabEndpoints lab) {
        profile = LabProfile.of("lab", lab).withNames(NAMES);
    }

    @AfterEach
    void endEverything() {
        live.end();
    }

    private ScenarioRuns open(Profile opened) {
        return new ScenarioRuns(
                new RunGround(opened, live, LabExtension.folder()), new SystemSecrets(), Clock.systemUTC());
    }

    private static <T extends SimulationState> T reaches(ScenarioRuns runs, Class<T> state) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> Optional.of(runs.state()).filter(state::isInstance).map(state::cast), Optional::isPresent)
                .orElseThrow();
    }

    private static void reaches(ScenarioRuns runs, Phase phase) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> runs.state() instanceof SimulationState.Running running && running.phase() == phase);
    }

    private Simulation demo() {
        var settings = SimulationSettings.of(Load.of(40));
        var demo = Simulation.start(Brokers.of(profile.endpoints(), NAMES), settings);
        live.show(new LiveTraffic.Playing(DemoScenario.NAME, profile, demo));
        return demo;
    }

    @Test
    void demoTrafficIsFollowedMakesRoomForARunAndTheRunIsJudgedAndReported(@TempDir Path folder) throws Exception {
        var demo = demo();
        try (var runs = open(profile)) {
            var followed = reaches(runs, SimulationState.Running.class);
            assertThat(followed.facts().scenario()).isEqualTo("demo");
            await().until(() -> demo.ledger().places().issued() > 20);

            runs.start(SHORT);
            var ended = reaches(runs, SimulationState.Ended.class).run();
            assertThat(demo.ledger().balanced()).isTrue();
            assertThat(demo.arrivalsEnded()).isTrue();
            assertThat(ended.facts().scenario()).isEqualTo("steady-day");
            assertThat(ended.facts().varied()).isEqualTo(3);
            assertThat(ended.figures().ledger().entered()).isBetween(180L, 320L);
            assertThat(ended.figures().ledger().balanced()).isTrue();
            assertThat(ended.inside()).isZero();
            assertThat(runs.momentsAfter(Instant.MIN)).hasSizeGreaterThan(3);
            assertThat(runs.runs()).containsExactly(ended);

            runs.save(ended, folder.resolve("out"));
            assertThat(folder.resolve("out").resolve("report.json")).content().contains("\"steady-day\"");
            // The workers stay, so that dead letters can be replayed and the books follow.
            assertThat(live.viewOf(profile).traffic()).isPresent();
        }
        assertThat(live.playing()).isEmpty();
    }

    @Test
    void aRunIsPausedAndResumedAndTheSecondStopEndsItWhereItIs() {
        try (var runs = open(profile)) {
            // Nobody works, so that nobody comes to an end.
            runs.start(new RunChoice("steady-day", 7, Map.of("rate", "80", "workers", "0")));
            reaches(runs, Phase.ARRIVING);
            runs.start(SHORT);
            runs.pauseArrivals();
            reaches(runs, Phase.PAUSED);
            runs.resumeArrivals();
            reaches(runs, Phase.ARRIVING);
            await().until(() -> runs.state() instanceof SimulationState.Running running
                    && running.picture().traffic().ledger().entered() > 0);
            runs.stop();
            reaches(runs, Phase.DRAINING);
            runs.stop();

            var ended = reaches(runs, SimulationState.Ended.class).run();
            assertThat(ended.facts().varied()).isEqualTo(2);
            assertThat(ended.inside()).isPositive();
            assertThat(ended.passed()).isFalse();
            assertThat(live.playing()).isEmpty();
        }
    }

    @Test
    void closingTheProfileEndsItsRunAndLeavesTheDemoOfTheLabAlone() {
        try (var runs = open(profile)) {
            runs.start(LONG);
            reaches(runs, SimulationState.Running.class);
        }
        assertThat(live.playing()).isEmpty();

        var demo = demo();
        open(profile).close();
        assertThat(live.playing().map(LiveTraffic.Playing::simulation)).contains(demo);
        assertThat(demo.arrivalsEnded()).isFalse();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsToldAndNothingStaysOpen() {
        var at = profile.endpoints();
        var kafka = at.kafka();
        var nowhere = at.rabbitMq()
                .map(it -> new Endpoints.RabbitMq(
                        it.host(), 1, it.managementPort(), it.virtualHost(), it.login(), it.tls()));
        try (var runs = open(profile.withEndpoints(new Endpoints(at.redis(), nowhere, kafka)))) {
            runs.start(SHORT);
            var failed = reaches(runs, SimulationState.Failed.class);
            assertThat(failed.scenario()).isEqualTo("steady-day");
            assertThat(failed.reason()).startsWith("RabbitMQ: ");
            assertThat(live.playing()).isEmpty();
        }
    }

    @Test
    void nothingRunsWhereAMistakeWouldCost() {
        var staging = Profile.of("staging", Environment.STAGING, profile.endpoints(), NAMES);
        try (var runs = open(staging)) {
            runs.start(SHORT);
            assertThat(runs.state()).isEqualTo(new SimulationState.Idle());
            assertThat(runs.hindrance()).contains(Hindrance.NOT_A_LAB);
        }
        assertThat(open(profile.withReadOnly(true)).hindrance()).contains(Hindrance.READ_ONLY);
        assertThat(open(profile.withRole(Role.VIEWER)).hindrance()).contains(Hindrance.VIEWER);
        var redisOnly = new Endpoints(profile.endpoints().redis(), Optional.empty(), Optional.empty());
        assertThat(open(profile.withEndpoints(redisOnly)).hindrance()).contains(Hindrance.BROKER_MISSING);
    }
}
