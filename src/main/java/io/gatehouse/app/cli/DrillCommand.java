package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.app.wiring.DrillLab;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.drill.DrillReport;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse drill list|run|results`: a failure caused for real on a lab of its own, with a verdict on alarms and
/// remedies.
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Causes a documented failure on a lab of its own and looks whether its alarms come and go in time.",
            "Exit status: 0 passed, 1 failed or the lab did not start, 2 wrong usage."
        })
public final class DrillCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    /// Which ones there are.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The drills that come with the program.")
    int list(@Option(names = "--json", description = "one JSON document on standard output") boolean json) {
        var output = new Output(command);
        var drills = shipped();
        if (json) {
            output.json(drills.stream()
                    .map(one -> Map.of(
                            "drill", one.name(),
                            "title", one.title().en(),
                            "about", one.about().en(),
                            "alarms",
                                    one.drill().orElseThrow().alarms().stream()
                                            .map(it -> it.alarm())
                                            .toList()))
                    .toList());
        } else {
            drills.forEach(one -> output.line(String.format(
                    Locale.ROOT, "%-22s %s", one.name(), one.title().in(Locale.getDefault()))));
        }
        return ExitCode.DONE;
    }

    /// Plays one, or all of them.
    @Command(name = "run", mixinStandardHelpOptions = true, description = "Plays a drill and prints its verdict.")
    int run(
            @ArgGroup(multiplicity = "1") Which which,
            @Option(names = "--seed", defaultValue = "1", description = "what chance begins with") long seed,
            @Option(
                            names = "--provider",
                            description = "processes or containers, as of `lab up`; without it what the drill needs")
                    @Nullable
                    LabProvider provider,
            @Mixin RecordOptions record,
            @Option(names = "--json", description = "one JSON document on standard output") boolean json)
            throws InterruptedException {
        var output = new Output(command);
        if (which.all) {
            return all(seed, provider, json, output);
        }
        var drill = chosen(which.name);
        var order = record.order(drill.name());
        DrillReport report;
        try (var lab = new DrillLab(provider(drill, provider), output::note)) {
            report = lab.play(drill, seed, order);
        }
        if (json) {
            output.json(report);
        } else {
            words(report).forEach(output::line);
        }
        return report.passed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /// Which drill is to be played.
    static final class Which {
        @Parameters(paramLabel = "DRILL", description = "a shipped one, or a scenario's file with a drill in it")
        private String name = "";

        @Option(
                names = "--all",
                description = "every shipped one that the provider can play, one after the other on one lab")
        private boolean all;
    }

    private int all(long seed, @Nullable LabProvider wanted, boolean json, Output output) throws InterruptedException {
        var provider = wanted == null ? LabProvider.PROCESSES : wanted;
        List<DrillReport> reports = new ArrayList<>();
        try (var lab = new DrillLab(provider, output::note)) {
            for (var drill : shipped()) {
                if (drill.drill().orElseThrow().cluster() && provider == LabProvider.PROCESSES) {
                    output.note(drill.name() + " is left out: it needs --provider containers");
                } else {
                    output.note("drill " + drill.name());
                    reports.add(lab.play(drill, seed));
                }
            }
        }
        if (json) {
            output.json(reports);
        } else {
            reports.forEach(report -> {
                output.line(report.drill());
                words(report).forEach(line -> output.line("  " + line));
            });
        }
        return reports.stream().allMatch(DrillReport::passed) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static List<Scenario> shipped() {
        return new ShippedScenarios()
                .all().stream().filter(one -> one.drill().isPresent()).toList();
    }

    /// What trainees did in blind drills.
    @Command(
            name = "results",
            mixinStandardHelpOptions = true,
            description = "The debriefs of blind drills, the latest first.")
    int results(
            @Option(
                            names = "--export",
                            paramLabel = "FILE",
                            description = "writes them to a file, as JSON, CSV or a page by its ending")
                    @Nullable
                    Path export,
            @Option(names = "--json", description = "one JSON document on standard output") boolean json) {
        var output = new Output(command);
        var store = new DebriefFolder(Folders.debriefs());
        var debriefs = store.all();
        if (export != null) {
            try {
                store.export(debriefs, export);
                output.note(debriefs.size() + " debriefs written to " + export);
            } catch (IOException e) {
                output.note("gatehouse: " + e.getMessage());
                return ExitCode.REFUSED;
            }
        }
        if (json) {
            output.json(debriefs);
        } else if (export == null) {
            debriefs.forEach(debrief -> DebriefText.lines(debrief).forEach(output::line));
            if (debriefs.isEmpty()) {
                output.note("No debrief is kept yet; blind drills are played in the window, on the screen Drills.");
            }
        }
        return ExitCode.DONE;
    }

    private LabProvider provider(Scenario drill, @Nullable LabProvider wanted) {
        boolean cluster = drill.drill().orElseThrow().cluster();
        if (cluster && wanted == LabProvider.PROCESSES) {
            throw new ParameterException(
                    command.commandLine(), drill.name() + " needs a cluster of RabbitMQ: --provider containers");
        }
        return wanted == null ? (cluster ? LabProvider.CONTAINERS : LabProvider.PROCESSES) : wanted;
    }

    private Scenario chosen(String name) {
        try {
            var found = new ShippedScenarios().find(name);
            if (found.drill().isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), name + " is no drill; `gatehouse drill list` says which there are");
            }
            return found;
        } catch (ScenarioException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> words(DrillReport report) {
        var lines = new ArrayList<String>();
        for (var alarm : report.alarms()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-30s %s (limit %.0f s)%s",
                    alarm.alarm(),
                    alarm.detectedSeconds() == null
                            ? "did not come"
                            : String.format(Locale.ROOT, "after %.1f s", alarm.detectedSeconds()),
                    alarm.limitSeconds(),
                    alarm.clearedSecond() == null
                            ? ""
                            : String.format(Locale.ROOT, ", back to normal at %.1f s", alarm.clearedSecond())));
        }
        report.remedies()
                .forEach(one -> lines.add(String.format(
                        Locale.ROOT, "%-30s at %.1f s: %s", one.action(), one.atSecond(), one.outcome())));
        lines.add(Traffic.summary(report.run()));
        report.reasons().forEach(why -> lines.add("failed: " + why));
        lines.add("verdict: " + report.verdict());
        return lines;
    }
}
