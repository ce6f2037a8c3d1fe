package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped drill, played for real on one lab: its alarms come and go within their limits and nobody is lost who
/// must not be.
class DrillRunTest {

    private static final String STATE = "gatehouse.state";
    private static final Optional<String> STATE_BEFORE = Optional.ofNullable(System.getProperty(STATE));
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();
    private static final DrillLab LAB = new DrillLab(LabProvider.PROCESSES, TOLD::add);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void stateOfItsOwn() {
        System.setProperty(STATE, folder.toString());
    }

    @AfterAll
    static void stateOfOthers() {
        LAB.close();
        STATE_BEFORE.ifPresentOrElse(value -> System.setProperty(STATE, value), () -> System.clearProperty(STATE));
    }

    static Stream<Scenario> drills() {
        return new ShippedScenarios()
                .all().stream()
                        .filter(one ->
                                one.drill().isPresent() && !one.drill().get().cluster());
    }

    /// Kafka takes nine seconds to notice a dead broker, whatever is halved; LeaderlessPartitionTest tells that story.
    static Stream<Scenario> quickDrills() {
        return drills().filter(drill -> !drill.name().equals("leaderless"));
    }

    /// Everything before, during and after the failure takes half as long; the limits are the shipped ones.
    @ParameterizedTest
    @MethodSource("quickDrills")
    void everyShippedDrillPassesInHalfItsTime(Scenario drill) throws Exception {
        passes(HalfTime.of(drill.name()));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("drills")
    void everyShippedDrillPasses(Scenario drill) throws Exception {
        passes(drill);
    }

    private static void passes(Scenario drill) throws InterruptedException {
        TOLD.clear();

        var report = LAB.play(drill, 7);

        assertThat(report.passed())
                .as("%s%n%s", String.join("\n", TOLD), report)
                .isTrue();
        assertThat(report.alarms()).allSatisfy(alarm -> assertThat(alarm.met()).isTrue());
    }
}
