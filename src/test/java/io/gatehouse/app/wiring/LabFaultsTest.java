package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.drill.GoingOn;
import io.gatehouse.port.AuditTrail;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.LabFaultGround;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Everything is broken at once on real brokers, and ended at once.
@ExtendWith(LabExtension.class)
class LabFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Lab lab;
    private final Profile profile;
    private final LiveTraffic live = new LiveTraffic();

    @TempDir
    private Path folder = Path.of("");

    LabFaultsTest(Lab lab, LabEndpoints endpoints) {
        this.lab = lab;
        this.profile = LabProfile.of("lab", endpoints);
        live.own(profile, Site.of(Brokers.of(profile.endpoints(), profile.names()), lab));
    }

    @AfterEach
    void endEverything() {
        live.end();
    }

    @Test
    void drillFaultFrozenAndDeadBrokerAreEndedTogether() throws Exception {
        var clock = Clock.systemUTC();
        var ground = new LabFaultGround(lab, Brokers.of(profile.endpoints(), profile.names()));
        var before = ground.redisSettings(List.of("maxmemory", "maxmemory-policy"));
        var place = new RunGround(profile, live, LabExtension.folder());
        try (var runs = new ScenarioRuns(place, new SystemSecrets(), clock);
                var drills = new Drills(
                        new Drills.Parts(
                                runs,
                                place,
                                new AlarmBoard(Rules.of(profile), List.of(), clock),
                                AuditTrail.NONE,
                                new DebriefFolder(folder)),
                        clock);
                var faults = new LabFaults(place, runs, drills, clock)) {
            drills.start("consumers-down", 1);
            await().atMost(PATIENCE).until(() -> drills.state() instanceof DrillState.Playing);
            new Faults(ground, lab.directory().faults()).start(FaultCatalog.named("redis-full-noeviction"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(faults.goingOn())
                            .extracting(GoingOn::name)
                            .contains("consumers-down", "redis-full-noeviction"));
            lab.pause(LabBroker.REDIS);
            lab.kill(LabBroker.KAFKA);

            var outcome = faults.endEverything();

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.lab()).isEqualTo(lab.directory().name());
            assertThat(lab.status().up()).isTrue();
            assertThat(ground.redisSettings(List.of("maxmemory", "maxmemory-policy")))
                    .isEqualTo(before);
            await().atMost(PATIENCE).until(() -> faults.goingOn().isEmpty());
        }
    }
}
