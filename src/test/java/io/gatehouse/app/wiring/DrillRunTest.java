package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped drill, played for real: its alarms come and go within their limits and nobody is lost who must not be.
class DrillRunTest {

    private static final String STATE = "gatehouse.state";

    private final Optional<String> stateBefore = Optional.ofNullable(System.getProperty(STATE));

    @TempDir
    private Path folder;

    @BeforeEach
    void stateOfItsOwn() {
        System.setProperty(STATE, folder.toString());
    }

    @AfterEach
    void stateOfOthers() {
        stateBefore.ifPresentOrElse(value -> System.setProperty(STATE, value), () -> System.clearProperty(STATE));
    }

    static Stream<Scenario> drills() {
        return new ShippedScenarios().all().stream().filter(one -> one.drill().isPresent());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("drills")
    void everyShippedDrillPasses(Scenario drill) throws Exception {
        var report = new DrillRun(drill, 7, LabProvider.PROCESSES, _ -> {}).play();

        assertThat(report.passed()).as("%s", report).isTrue();
        assertThat(report.alarms()).allSatisfy(alarm -> assertThat(alarm.met()).isTrue());
    }
}
