package io.gatehouse.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `gatehouse`: the console without a subcommand, everything it can do with one.
@Command(
        name = "gatehouse",
        mixinStandardHelpOptions = true,
        version = "Gatehouse 0.1",
        description = "Operations console and traffic simulator for ticket queues on Redis, RabbitMQ and Kafka.",
        subcommands = {StatusCommand.class, LabCommand.class, CommandLine.HelpCommand.class})
public final class GatehouseCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    /// The command line of the program, ready to be executed.
    public static CommandLine create() {
        return new CommandLine(new GatehouseCommand())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "a subcommand is needed");
    }
}
