package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.AbandonedFaults;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.simulator.fault.Fault;
import io.gatehouse.simulator.fault.FaultCatalog;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse fault list|start|stop|network`: something goes wrong in a lab that `gatehouse lab up` keeps, for real.
@Command(
        name = "fault",
        mixinStandardHelpOptions = true,
        subcommands = NetworkCommand.class,
        description = {
            "Makes something go wrong in a lab that `gatehouse lab up` has started, and puts back what was there before.",
            "Nothing else than a lab can be reached with it.",
            "Exit status: 0 done, 1 it could not be done, 2 wrong usage."
        })
public final class FaultCommand {

    private static final String LAB = "the lab's name (default: ${DEFAULT-VALUE})";

    @Spec
    private CommandSpec command = CommandSpec.create();

    /// Which faults there are, and which go on.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The faults, and which of them go on.")
    int list(
            @Option(names = "--lab", defaultValue = "lab", description = LAB) String name,
            @Option(names = "--json", description = "one JSON document on standard output") boolean json)
            throws LabException {
        var output = new Output(command);
        AbandonedFaultsNote.putBack(output);
        try (var lab = lab(name)) {
            var goingOn = AbandonedFaults.faultsOf(lab).goingOn();
            if (json) {
                output.json(FaultCatalog.ALL.stream()
                        .map(fault -> Map.of(
                                "fault", fault.name(), "what", fault.words(), "goesOn", goingOn.contains(fault.name())))
                        .toList());
            } else {
                FaultCatalog.ALL.forEach(fault -> output.line(words(fault, goingOn.contains(fault.name()))));
            }
        }
        return ExitCode.DONE;
    }

    private static String words(Fault fault, boolean goesOn) {
        return String.format(Locale.ROOT, "%-26s %-8s %s", fault.name(), goesOn ? "GOES ON" : "", fault.words());
    }

    /// Makes one happen.
    @Command(name = "start", mixinStandardHelpOptions = true, description = "Makes it happen until it is stopped.")
    int start(
            @Parameters(paramLabel = "FAULT", description = "one of `fault list`") String fault,
            @Option(names = "--lab", defaultValue = "lab", description = LAB) String name)
            throws LabException {
        var chosen = FaultCatalog.named(fault);
        AbandonedFaultsNote.putBack(new Output(command));
        try (var lab = lab(name)) {
            AbandonedFaults.faultsOf(lab).startForOthersToEnd(chosen);
            new Output(command).line(chosen.words() + ". `gatehouse fault stop` puts back what was there before.");
        }
        return ExitCode.DONE;
    }

    /// Ends everything.
    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Ends everything that goes on.")
    int stop(@Option(names = "--lab", defaultValue = "lab", description = LAB) String name) throws LabException {
        try (var lab = lab(name)) {
            var ended = AbandonedFaults.faultsOf(lab).endAll();
            new Output(command).line(ended.isEmpty() ? "Nothing goes on." : "Ended: " + String.join(", ", ended));
        }
        return ExitCode.DONE;
    }

    private static Lab lab(String name) throws LabException {
        return new Lab(LabDirectory.in(Folders.labs(), name));
    }
}
