package io.gatehouse.ui.simulator;

import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.RunCheck;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// The columns of the verdict and of the list of runs.
final class VerdictColumns {

    private VerdictColumns() {}

    /// Each expectation with what came of it.
    static List<Column<RunCheck>> checks(Figures figures) {
        var texts = figures.texts();
        return List.of(
                Column.severities(
                        "simulator.check.column.met",
                        90,
                        check -> check.met() ? Severity.NORMAL : Severity.CRITICAL,
                        check -> texts.get(check.met() ? "simulator.check.met" : "simulator.check.unmet")),
                Column.words(
                        "simulator.check.column.figure", 150, check -> texts.get("simulator.check." + check.figure())),
                new Column<>(
                        "simulator.check.column.actual",
                        110,
                        true,
                        (check, it) -> figure(check.figure(), check.actual(), it),
                        Comparator.comparingDouble(RunCheck::actual)),
                new Column<>(
                        "simulator.check.column.bound",
                        150,
                        true,
                        (check, it) -> it.texts()
                                .get(
                                        check.atLeast() ? "simulator.check.atLeast" : "simulator.check.atMost",
                                        bound(check, it)),
                        Comparator.comparingDouble(RunCheck::bound)));
    }

    private static String bound(RunCheck check, Figures figures) {
        return check.figure().equals("p95Millis")
                ? ScenarioWords.time(check.bound(), figures)
                : figure(check.figure(), check.bound(), figures);
    }

    private static String figure(String figure, double value, Figures figures) {
        return switch (figure) {
            case "ticketsPerSecond" -> figures.perSecond(value);
            case "p95Millis" -> figures.millis(value);
            case "successRate" -> figures.texts().get("figure.percent", RunTiles.percent(value, figures));
            default -> figures.level(value);
        };
    }

    /// One row for each run.
    ///
    /// @param titleOf what a scenario is called
    static List<Column<FinishedRun>> runs(Figures figures, UnaryOperator<String> titleOf) {
        var texts = figures.texts();
        return List.of(
                Column.counts("simulator.run.column.number", 44, FinishedRun::number),
                Column.words(
                        "simulator.run.column.scenario",
                        130,
                        run -> titleOf.apply(run.facts().scenario())),
                Column.severities(
                        "simulator.run.column.verdict",
                        90,
                        run -> run.passed() ? Severity.NORMAL : Severity.CRITICAL,
                        run -> texts.get(run.passed() ? "simulator.word.passed" : "simulator.word.failedVerdict")),
                new Column<>(
                        "simulator.run.column.started",
                        84,
                        false,
                        (run, it) -> it.time(run.facts().started()),
                        Comparator.comparing(run -> run.facts().started())),
                Column.words(
                        "simulator.run.column.seed",
                        60,
                        run -> String.valueOf(run.facts().seed())),
                Column.counts(
                        "simulator.run.column.varied", 60, run -> run.facts().varied()),
                Column.figures(
                        "simulator.run.column.tickets",
                        74,
                        run -> run.figures().ticketsPerSecond(),
                        (run, it) -> it.perSecond(run.figures().ticketsPerSecond())),
                Column.figures(
                        "simulator.run.column.p95",
                        74,
                        run -> run.figures().p95Millis(),
                        (run, it) -> it.millis(run.figures().p95Millis())),
                Column.figures(
                        "simulator.run.column.success",
                        74,
                        run -> run.figures().successRate(),
                        (run, it) -> it.texts()
                                .get(
                                        "figure.percent",
                                        RunTiles.percent(run.figures().successRate(), it))));
    }
}
