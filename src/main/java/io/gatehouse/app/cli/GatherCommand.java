package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.shard.GatheredRun;
import io.gatehouse.simulator.shard.ShardResult;
import io.gatehouse.simulator.verdict.Yardstick;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse gather`: what the shards of one run found, as one report with one verdict.
@Command(
        name = "gather",
        mixinStandardHelpOptions = true,
        description = {
            "Waits for the results of `simulate --shard` and puts them together: people are added up, times are those of"
                    + " everybody, and the scenario's expectations are for the whole.",
            "Writes nothing to the brokers. Exit status: 0 passed, 1 failed or shards are missing, 2 wrong usage,"
                    + " 3 broker unreachable."
        })
public final class GatherCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "the scenario that the shards run; without one the ledger alone decides")
    private @Nullable String scenario;

    @Option(names = "--profile", paramLabel = "P", required = true, description = "whose Kafka has the results")
    private String profile = "";

    @Option(names = "--run-name", paramLabel = "NAME", required = true, description = "as `simulate` was told")
    private String run = "";

    @Option(names = "--shards", paramLabel = "N", required = true, description = "how many there are")
    private int shards;

    @Option(
            names = "--results",
            paramLabel = "TOPIC",
            defaultValue = ShardOptions.TOPIC,
            description = "the topic with the results (default: ${DEFAULT-VALUE})")
    private String topic = ShardOptions.TOPIC;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationText.class,
            defaultValue = "1m",
            description = "how long to wait for results that are missing (default: ${DEFAULT-VALUE})")
    private Duration wait = Duration.ofMinutes(1);

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "writes report.html, report.json, junit.xml and the latency distributions there")
    private @Nullable Path report;

    @Option(names = "--json", description = "the report as one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var output = new Output(command);
        var judge = chosen();
        var where =
                new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs()).find(Optional.of(profile));
        var results = ShardOptions.results(where, new SystemSecrets(), topic);
        var found = results.await(run, shards, wait);
        output.note("%d of %d shards of %s have ended%s".formatted(found.size(), shards, run, words(found)));
        if (found.isEmpty()) {
            return ExitCode.REFUSED;
        }
        var name = found.getFirst().scenario();
        if (judge.isPresent() && !judge.get().name().equals(name)) {
            throw new ParameterException(command.commandLine(), "the shards of " + run + " ran " + name);
        }
        GatheredRun whole;
        try {
            whole = GatheredRun.of(found);
        } catch (IllegalArgumentException e) {
            output.note("gatehouse: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        var parts = whole.setup().parts().stream().map(Part::named).collect(Collectors.toSet());
        var record = new RunRecord(name, judge, Yardstick.of(parts), Optional.ofNullable(report), output);
        var judged = record.judged(
                whole.setup(), new RunRecord.Found(whole.report(), whole.times(), whole.events(), whole.timeLine()));
        if (json) {
            output.json(judged);
        } else {
            output.line(Traffic.summary(judged));
        }
        return judged.passed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String words(List<ShardResult> found) {
        return found.stream()
                .map(result -> String.format(
                        Locale.ROOT,
                        "%n  %s: %d entered, %d tickets, %s",
                        result.shard(),
                        result.report().ledger().entered(),
                        result.report().ledger().issued(),
                        result.report().verdict()))
                .collect(Collectors.joining());
    }

    private Optional<Scenario> chosen() {
        if (scenario == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShippedScenarios().find(scenario));
        } catch (ScenarioException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
