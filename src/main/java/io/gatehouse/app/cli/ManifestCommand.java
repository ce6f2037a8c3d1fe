package io.gatehouse.app.cli;

import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.shard.KubernetesManifest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse manifest`: what a Kubernetes cluster is told to carry out one run with several programs.
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a Kubernetes manifest: an indexed Job with one shard of the people each, and a Job for the verdict.",
            "Pipe it into `kubectl apply -f -`. Exit status: 0 printed, 2 wrong usage."
        })
public final class ManifestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = "a shipped scenario without a world")
    private String scenario = "";

    @Option(names = "--shards", paramLabel = "N", required = true, description = "how many programs")
    private int shards;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            required = true,
            description = "of the run: small letters, digits and hyphens")
    private String run = "";

    @Option(names = "--image", required = true, description = "the program's image, as the cluster can pull it")
    private String image = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            required = true,
            description = "the name in the profile of the ConfigMap; the cluster confirms with it")
    private String profile = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what chance begins with (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "how long the verdict waits for the shards (default: ${DEFAULT-VALUE})")
    private String wait = "1h";

    @Override
    public Integer call() {
        try {
            var chosen = new ShippedScenarios().find(scenario);
            // Says what cannot be sharded before a cluster does.
            var _ = chosen.settings().with(new Shard(0, shards));
            var manifest = new KubernetesManifest(
                    new KubernetesManifest.Run(run, chosen.name(), seed, shards, wait), image, profile);
            new Output(command).line(manifest.text());
            return ExitCode.DONE;
        } catch (ScenarioException | IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
