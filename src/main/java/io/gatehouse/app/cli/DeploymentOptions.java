package io.gatehouse.app.cli;

import io.gatehouse.simulator.pipeline.Part;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a simulation runs when not on a lab of its own, and which parts of it.
final class DeploymentOptions {

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "run on this deployment, with its names; nothing of its topology is changed")
    private @Nullable String profile;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "traffic, workers or notifier; the others are left to the deployment's own services")
    private List<Part> only = List.of();

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "the profile's name, in place of being asked; production runs only so")
    private @Nullable String confirm;

    @Option(
            names = "--run",
            paramLabel = "FOLDER",
            description =
                    "keeps the run's books there; a run that was killed goes on from them when it is called again")
    private @Nullable Path run;

    /// Where the run's books are kept beyond this process.
    Optional<Path> run() {
        return Optional.ofNullable(run);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /// The profile's name as it was typed in advance.
    Optional<String> confirmed() {
        return Optional.ofNullable(confirm);
    }

    /// The parts that run here.
    Set<Part> parts() {
        return only.isEmpty() ? Part.ALL : EnumSet.copyOf(only);
    }
}
