package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Actions;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.app.wiring.Program;
import java.time.Clock;
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
        version = Program.VERSION,
        description = {
            "Operations console and traffic simulator for ticket queues on Redis, RabbitMQ and Kafka.",
            "Without a subcommand it opens the console's window."
        },
        subcommands = {
            DemoCommand.class,
            StatusCommand.class,
            AlarmsCommand.class,
            AuditCommand.class,
            ChecklistCommand.class,
            RunbookCommand.class,
            LabCommand.class,
            SimulateCommand.class,
            GatherCommand.class,
            ManifestCommand.class,
            CompareCommand.class,
            DrillCommand.class,
            FaultCommand.class,
            RecordCommand.class,
            PlayCommand.class,
            CommandLine.HelpCommand.class
        })
public final class GatehouseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--profile", paramLabel = "P", description = "open this profile at once")
    private @Nullable String profile;

    /// The command line of the program, ready to be executed.
    public static CommandLine create() {
        var root = new CommandLine(new GatehouseCommand());
        new ActionCommands(GatehouseCommand::open, Terminal.system()).addTo(root);
        return root.setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A lab is called `lab` unless somebody names it, and so is a subcommand.
                .setAllowSubcommandsAsOptionParameters(true);
    }

    private static OpenActions open(String profileName) {
        var secrets = new SystemSecrets();
        var named = Optional.of(profileName).filter(name -> !name.isEmpty());
        var profile = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs()).find(named);
        var actions = Actions.open(profile, secrets, Clock.systemUTC());
        return new OpenActions(actions.catalog(), profile, actions::close);
    }

    @Override
    public Integer call() throws InterruptedException {
        return ConsoleCommand.open(Optional.ofNullable(profile), new Output(command));
    }
}
