package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillOffer.Obstacle;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.port.AuditTrail;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.LabFaultGround;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Which labs a window may change: their own state folder decides.
@ExtendWith(LabExtension.class)
class RunGroundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DRILL = """
            title: { en: Full at once, ko: 바로 가득 참 }
            about: { en: Redis refuses writes., ko: Redis가 쓰기를 거부합니다. }
            load:
              arrivals: { shape: constant, perSecond: 20 }
              for: 60s
            events:
              - { at: 1s, fault: { name: redis-full-noeviction, for: 50s } }
            drill:
              alarms:
                - { alarm: redis-memory, from: 1s, within: 8s, clears: 60s }
            """;

    private final Lab lab;
    private final Profile profile;
    private final LiveTraffic live = new LiveTraffic();

    @TempDir
    private Path folder = Path.of("");

    RunGroundTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.profile = LabProfile.of("lab", endpoints);
    }

    @AfterEach
    void endEverything() {
        live.end();
    }

    private RunGround ground(Profile opened, Path labs) {
        var ground = new RunGround(opened, live, labs);
        ground.look();
        return ground;
    }

    /// The state folder that this lab would have, had `gatehouse lab up` started it.
    private Path asLeftByLabUp() throws IOException {
        var labs = folder.resolve("labs");
        Files.createDirectories(labs.resolve("lab"));
        var state = Files.readString(lab.directory().root().resolve("lab.json"));
        Files.writeString(labs.resolve("lab").resolve("lab.json"), state.replace("ATTACHED", "DETACHED"));
        return labs;
    }

    private Drills drills(RunGround ground, ScenarioRuns runs) {
        var board = new AlarmBoard(Rules.of(profile), List.of(), Clock.systemUTC());
        var parts =
                new Drills.Parts(runs, ground, board, AuditTrail.NONE, new DebriefFolder(folder.resolve("debriefs")));
        return new Drills(parts, Clock.systemUTC());
    }

    @Test
    void drillChangesTheBrokersOfALabThatLabUpKeepsAndEndingPutsThemBack() throws Exception {
        var labs = asLeftByLabUp();
        var ground = ground(profile, labs);
        var settings = new LabFaultGround(lab, Brokers.of(profile.endpoints(), profile.names()));
        var journal = new Faults(settings, LabDirectory.in(labs, "lab").faults());
        var before = settings.redisSettings(List.of("maxmemory", "maxmemory-policy"));
        var drill = live.scenarios().open(Files.writeString(folder.resolve("drill.yaml"), DRILL));
        try (var runs = new ScenarioRuns(ground, new SystemSecrets(), Clock.systemUTC());
                var drills = drills(ground, runs);
                var faults = new LabFaults(ground, runs, drills, Clock.systemUTC())) {
            assertThat(drills.drills(Locale.ENGLISH))
                    .filteredOn(offer -> offer.name().equals("memory-alarm"))
                    .extracting(DrillOffer::obstacle)
                    .containsExactly(Optional.empty());
            // Nobody tells of reservations where the profile names no service.
            assertThat(drills.drills(Locale.ENGLISH))
                    .filteredOn(offer -> offer.name().equals("reservation-fails"))
                    .extracting(DrillOffer::obstacle)
                    .containsExactly(Optional.of(Obstacle.NO_SERVICE));

            drills.start(drill, 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(faults.goingOn())
                            .extracting(GoingOn::name)
                            .contains("redis-full-noeviction"));
            assertThat(journal.goingOn()).containsExactly("redis-full-noeviction");

            assertThat(faults.endEverything().failures()).isEmpty();
            assertThat(journal.goingOn()).isEmpty();
            assertThat(settings.redisSettings(List.of("maxmemory", "maxmemory-policy")))
                    .isEqualTo(before);
        }
    }

    @Test
    void brokersThatNoStateFolderKnowsAreNotChanged() {
        var ground = ground(profile, folder.resolve("empty"));
        assertThat(ground.changeable()).isEmpty();
        assertThat(ground.obstacle()).contains(Obstacle.NO_LAB);
    }

    @Test
    void labThatAnotherProgramKeepsIsLeftToIt() {
        var ground = ground(profile, LabExtension.folder());
        assertThat(ground.changeable()).isEmpty();
        assertThat(ground.obstacle()).contains(Obstacle.KEPT_LAB);
        assertThat(ground.foundLab()).isPresent();
    }

    @Test
    void folderOfALabWhoseProcessesAreGoneProvesNothing() throws IOException {
        var labs = asLeftByLabUp();
        var file = labs.resolve("lab").resolve("lab.json");
        Files.writeString(file, Files.readString(file).replace("READY", "STOPPED"));
        assertThat(ground(profile, labs).obstacle()).contains(Obstacle.LAB_DOWN);
    }

    @Test
    void profileThatIsNotCalledALabIsRefusedAlsoOnTheBrokersOfOne() throws IOException {
        var staging = Profile.of("staging", Environment.STAGING, profile.endpoints(), profile.names());
        var ground = ground(staging, asLeftByLabUp());
        try (var runs = new ScenarioRuns(ground, new SystemSecrets(), Clock.systemUTC());
                var drills = drills(ground, runs)) {
            assertThat(drills.hindrance()).contains(Hindrance.NOT_A_LAB);
            assertThat(ground.changeable()).isEmpty();
            drills.start("memory-alarm", 1);
            assertThat(live.playing()).isEmpty();
        }
    }

    @Test
    void labElsewhereIsNotTakenForOneOfThisMachine() throws IOException {
        var at = profile.endpoints();
        var kafka = Optional.of(new Endpoints.Kafka("localhost:1", false));
        var elsewhere = profile.withEndpoints(new Endpoints(at.redis(), at.rabbitMq(), kafka));
        assertThat(ground(elsewhere, asLeftByLabUp()).obstacle()).contains(Obstacle.NO_LAB);
    }
}
