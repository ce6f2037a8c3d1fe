package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped drills that need several nodes of a broker, played for real on a lab as containers.
@Tag("containers")
class ClusterDrillTest {

    private static final String STATE = "gatehouse.state";
    private static final Optional<String> STATE_BEFORE = Optional.ofNullable(System.getProperty(STATE));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void stateOfItsOwn() {
        System.setProperty(STATE, folder.toString());
    }

    @AfterAll
    static void stateOfOthers() {
        STATE_BEFORE.ifPresentOrElse(value -> System.setProperty(STATE, value), () -> System.clearProperty(STATE));
    }

    static Stream<Scenario> drills() {
        return new ShippedScenarios()
                .all().stream()
                        .filter(one ->
                                one.drill().isPresent() && one.drill().get().cluster());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void everyShippedDrillOfAClusterPasses(Scenario drill) throws Exception {
        try (var lab = new DrillLab(LabProvider.CONTAINERS, _ -> {})) {
            var report = lab.play(drill, 7);

            assertThat(report.passed()).as("%s", report).isTrue();
            assertThat(report.alarms())
                    .allSatisfy(alarm -> assertThat(alarm.met()).isTrue());
        }
    }
}
