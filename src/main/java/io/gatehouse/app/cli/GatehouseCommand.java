package io.gatehouse.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse`: the console without a subcommand, everything it can do with one.
@Command(
        name = "gatehouse",
        mixinStandardHelpOptions = true,
        version = "Gatehouse 0.1",
        description = {
            "Operations console and traffic simulator for ticket queues on Redis, RabbitMQ and Kafka.",
            "Without a subcommand it opens the console's window."
        },
        subcommands = {
            DemoCommand.class,
            StatusCommand.class,
            LabCommand.class,
            SimulateCommand.class,
            CommandLine.HelpCommand.class
        })
public final class GatehouseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--profile", paramLabel = "P", description = "open this profile at once")
    private @Nullable String profile;

    /// The command line of the program, ready to be executed.
    public static CommandLine create() {
        return new CommandLine(new GatehouseCommand())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws InterruptedException {
        return ConsoleCommand.open(Optional.ofNullable(profile), new Output(command));
    }
}
