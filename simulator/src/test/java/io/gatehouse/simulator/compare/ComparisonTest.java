package io.gatehouse.simulator.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of runs side by side.
class ComparisonTest {

    private static final SimulationSettings SETTINGS =
            SimulationSettings.of(Load.of(100).upTo(1_000));

    @TempDir
    private Path folder;

    private ComparedRun run(String name, SimulationSettings settings, long issued, long millis, long lost)
            throws Exception {
        return ReportFile.read(TestReports.write(folder.resolve(name), settings, issued, millis, lost));
    }

    private static ComparedFigure figure(Comparison comparison, String name) {
        return comparison.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureHasItsDifferenceFromTheFirst() throws Exception {
        var comparison = new Comparison(List.of(run("a", SETTINGS, 1_000, 200, 0), run("b", SETTINGS, 900, 100, 3)));

        assertThat(figure(comparison, "ticketsPerSecond").values()).containsExactly(100.0, 90.0);
        assertThat(figure(comparison, "ticketsPerSecond").changePercent()).containsExactly(0.0, -10.0);
        assertThat(figure(comparison, "ticketsPerSecond").best()).containsExactly(0);
        assertThat(figure(comparison, "p95Millis").best()).containsExactly(1);
        assertThat(figure(comparison, "lost").changePercent()).containsExactly(0.0, null);
        assertThat(figure(comparison, "ticket p99.9").values()).hasSize(2).doesNotContainNull();
        assertThat(comparison.findings())
                .contains(
                        "ticketsPerSecond: a better, 100",
                        "p95Millis: b better, 100.0 (-50.0 % against a)",
                        "duplicated: no difference");
    }

    @Test
    void runsThatDidTheSameCanBeCompared() throws Exception {
        var comparison = new Comparison(List.of(run("a", SETTINGS, 1_000, 200, 0), run("b", SETTINGS, 900, 100, 0)));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void whatWasNotDoneAlikeIsNamed() throws Exception {
        var other = SETTINGS.withSeed(9).with(new Crew(5, 20)).with(Load.of(100).upTo(2_000));
        var comparison = new Comparison(List.of(run("a", SETTINGS, 1_000, 200, 0), run("b", other, 900, 100, 0)));
        assertThat(comparison.differences())
                .containsExactly("crew.workers: 3 | 5", "load.users: 1000 | 2000", "seed: 1 | 9");
    }

    @Test
    void worseMeansByMoreThanThatOrWithLosses() throws Exception {
        var first = run("a", SETTINGS, 1_000, 200, 0);
        var comparison = new Comparison(List.of(first, run("b", SETTINGS, 900, 230, 0)));
        assertThat(comparison.worse(20)).isEmpty();
        assertThat(comparison.worse(9))
                .containsExactly(
                        "b is worse in ticketsPerSecond: 90 instead of 100",
                        "b is worse in p95Millis: 230.0 instead of 200.1");
        assertThat(new Comparison(List.of(first, run("c", SETTINGS, 999, 200, 1))).worse(50))
                .containsExactly("c is worse in lost: 1 instead of 0");
        assertThat(new Comparison(List.of(first, run("d", SETTINGS, 1_000, 20, 0))).worse(0))
                .isEmpty();
    }

    @Test
    void theSameRunTwiceHasTwoNames() throws Exception {
        var run = run("a", SETTINGS, 1_000, 200, 0);
        assertThat(new Comparison(List.of(run, run)).runs())
                .extracting(ComparedRun::label)
                .containsExactly("a", "a (2)");
    }

    @Test
    void thePageHoldsAllRunsAndNothingClosesItsData() throws Exception {
        var page = new ComparisonPage(
                        new Comparison(List.of(run("<script>", SETTINGS, 1, 1, 0), run("b", SETTINGS, 1, 1, 0))))
                .text();
        var data = page.substring(page.indexOf("id=\"run\">") + 9);
        assertThat(data.substring(0, data.indexOf("</script>")))
                .contains("\\u003cscript>", "\"curves\"", "\"timeLine\"")
                .doesNotContain("<");
    }
}
