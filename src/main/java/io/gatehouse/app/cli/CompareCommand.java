package io.gatehouse.app.cli;

import io.gatehouse.simulator.compare.ComparedFigure;
import io.gatehouse.simulator.compare.ComparedRun;
import io.gatehouse.simulator.compare.Comparison;
import io.gatehouse.simulator.compare.ComparisonPage;
import io.gatehouse.simulator.compare.InvalidReport;
import io.gatehouse.simulator.compare.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse compare`: reports of runs side by side.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Puts reports of simulations side by side, says which is better in what, and whether they can be compared.",
            "Exit status: 0 compared, 1 worse than --fail-if-worse allows, 2 wrong usage or no usable report."
        })
public final class CompareCommand implements Callable<Integer> {

    private static final int NAME_WIDTH = 24;
    private static final int LABEL_WIDTH = 22;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "2..*",
            paramLabel = "REPORT",
            description = "report.json, or the folder that `simulate --report` wrote; the first is what the others are"
                    + " compared with")
    private List<Path> reports = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "writes a page with the charts laid over each other")
    private @Nullable Path html;

    @Option(
            names = "--fail-if-worse",
            paramLabel = "PERCENT",
            description = "exit status 1 when one is worse than the first by more than that in throughput or p95, or"
                    + " lost, doubled or forgot more people")
    private @Nullable Double failIfWorse;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (failIfWorse != null && !(failIfWorse >= 0 && Double.isFinite(failIfWorse))) {
            throw new ParameterException(command.commandLine(), "--fail-if-worse: 0 or more, not " + failIfWorse);
        }
        var output = new Output(command);
        List<ComparedRun> runs = new ArrayList<>();
        for (var report : reports) {
            try {
                runs.add(ReportFile.read(report));
            } catch (InvalidReport e) {
                output.note("gatehouse: " + e.getMessage());
                return ExitCode.USAGE;
            }
        }
        var comparison = new Comparison(runs);
        var worse = failIfWorse == null ? List.<String>of() : comparison.worse(failIfWorse);
        if (html != null) {
            Files.writeString(html, new ComparisonPage(comparison).text());
            output.note("The page is " + html.toAbsolutePath());
        }
        if (json) {
            output.json(document(comparison, worse));
        } else {
            table(comparison).forEach(output::line);
            worse.forEach(output::line);
        }
        return worse.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Map<String, Object> document(Comparison comparison, List<String> worse) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "runs",
                comparison.runs().stream()
                        .map(run -> Map.of(
                                "label", run.label(),
                                "scenario", run.scenario(),
                                "verdict", run.verdict(),
                                "experiment", run.experiment(),
                                "surroundings", run.surroundings()))
                        .toList());
        document.put("comparable", comparison.differences().isEmpty());
        document.put("differences", comparison.differences());
        document.put("surroundings", comparison.surroundings());
        document.put("figures", comparison.figures());
        document.put("findings", comparison.findings());
        document.put("worse", worse);
        return document;
    }

    private static List<String> table(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", comparison.runs().stream().map(ComparedRun::label).toList()));
        lines.add(row(
                "scenario",
                comparison.runs().stream().map(ComparedRun::scenario).toList()));
        lines.add(row(
                "verdict", comparison.runs().stream().map(ComparedRun::verdict).toList()));
        var group = "";
        for (var figure : comparison.figures()) {
            // What a stage takes on its own is in the page and in the JSON.
            if (figure.group().equals("service")) {
                continue;
            }
            if (!figure.group().equals(group)) {
                group = figure.group();
                lines.add(title(group));
            }
            lines.add(row(figure.name(), cells(figure)));
        }
        lines.add("");
        lines.addAll(comparison.findings());
        lines.add("");
        lines.add(
                comparison.differences().isEmpty()
                        ? "The runs can be compared: scenario, seed and settings are the same."
                        : "The runs did not do the same:");
        comparison.differences().forEach(words -> lines.add("  " + words));
        if (!comparison.surroundings().isEmpty()) {
            lines.add("Also different:");
            comparison.surroundings().forEach(words -> lines.add("  " + words));
        }
        return lines;
    }

    private static String title(String group) {
        return switch (group) {
            case "run" -> "-- the run";
            case "ledger" -> "-- people";
            default -> "-- since the intended arrival, ms";
        };
    }

    private static List<String> cells(ComparedFigure figure) {
        List<String> cells = new ArrayList<>();
        for (int run = 0; run < figure.values().size(); run++) {
            var change = figure.changePercent().get(run);
            var against =
                    run == 0 || change == null || change == 0 ? "" : String.format(Locale.ROOT, " %+.1f%%", change);
            cells.add(Comparison.plain(figure.values().get(run))
                    + against
                    + (figure.best().contains(run) ? " *" : "  "));
        }
        return cells;
    }

    private static String row(String name, List<String> cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %" + LABEL_WIDTH + "s", shortened(cell))));
        return line.toString();
    }

    private static String shortened(String cell) {
        return cell.length() <= LABEL_WIDTH ? cell : cell.substring(0, LABEL_WIDTH - 1) + "…";
    }
}
