package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.Folders;
import io.gatehouse.simulator.lab.BrokerStatus;
import io.gatehouse.simulator.lab.ContainerImages;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.LabProgress;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.lab.LabStatus;
import io.gatehouse.simulator.lab.Ownership;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `gatehouse lab up|down|status`: real brokers on loopback ports of their own.
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = {
            "Starts and stops a throw-away Redis, RabbitMQ and Kafka on free loopback ports.",
            "They run as processes of this machine, or as containers with a RabbitMQ cluster of three nodes.",
            "Brokers that it did not start are never touched.",
            "Exit status: 0 done, 1 a broker did not start or the lab is in use, 2 wrong usage."
        })
public final class LabCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description = "Starts the lab; it stays up until `lab down`.")
    int up(
            @Option(names = "--name", defaultValue = "lab", description = "the lab's name (default: ${DEFAULT-VALUE})")
                    String name,
            @Option(
                            names = "--provider",
                            paramLabel = "WHAT",
                            description = "run the brokers as ${COMPLETION-CANDIDATES}; default: PROCESSES")
                    @Nullable
                    LabProvider provider,
            @Option(names = "--pull", description = "fetch the containers' images from their registries first")
                    boolean pull,
            @Option(names = "--json", description = "the status as one JSON document") boolean json)
            throws LabException {
        var output = new Output(command);
        if (pull) {
            requireContainers(provider);
            ContainerImages.fetch(output::note);
        }
        try (var lab = provider == null ? lab(name) : new Lab(directory(name), provider)) {
            lab.up(Ownership.DETACHED, step -> output.note(words(step)));
            AbandonedFaultsNote.putBack(output);
            return print(lab.status(), json);
        }
    }

    @Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the lab and everything it started.")
    int down(
            @Option(names = "--name", defaultValue = "lab", description = "the lab's name (default: ${DEFAULT-VALUE})")
                    String name,
            @Option(names = "--json", description = "the status as one JSON document") boolean json)
            throws LabException {
        var output = new Output(command);
        try (var lab = lab(name)) {
            lab.down(step -> output.note(words(step)));
            return print(lab.status(), json);
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Tells which brokers run, and where.")
    int status(
            @Option(names = "--name", defaultValue = "lab", description = "the lab's name (default: ${DEFAULT-VALUE})")
                    String name,
            @Option(names = "--json", description = "the status as one JSON document") boolean json)
            throws LabException {
        try (var lab = lab(name)) {
            return print(lab.status(), json);
        }
    }

    private void requireContainers(@Nullable LabProvider provider) {
        if (provider != LabProvider.CONTAINERS) {
            throw new ParameterException(
                    command.commandLine(), "--pull fetches images: it goes with --provider containers");
        }
    }

    private static Lab lab(String name) throws LabException {
        return new Lab(directory(name));
    }

    private static LabDirectory directory(String name) throws LabException {
        return LabDirectory.in(Folders.labs(), name);
    }

    private int print(LabStatus status, boolean json) {
        var output = new Output(command);
        if (json) {
            output.json(status);
        } else {
            status.brokers().forEach(broker -> output.line(words(broker)));
        }
        return ExitCode.DONE;
    }

    private static String words(LabProgress step) {
        return String.format(
                Locale.ROOT,
                "%5.1f s  %s is %s",
                step.elapsed().toMillis() / 1_000.0,
                step.broker().label(),
                step.step().words());
    }

    private static String words(BrokerStatus broker) {
        var state = broker.state().name().toLowerCase(Locale.ROOT);
        if (!broker.runs()) {
            return String.format("%-9s %-8s log: %s", broker.broker().label(), state, broker.log());
        }
        var where = broker.containers().isEmpty()
                ? "process " + broker.pid()
                : "containers " + String.join(", ", broker.containers());
        return String.format(
                "%-9s %-8s %-8s %s, 127.0.0.1 ports %s, log: %s",
                broker.broker().label(), state, broker.version(), where, broker.ports(), broker.log());
    }
}
