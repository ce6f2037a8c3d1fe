package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.RecordingShelf;
import io.gatehouse.recording.RecordingUnusable;
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

/// `gatehouse play`: a recording, in the window or as a summary. No broker is needed.
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a recording in the console's window; no broker is needed.",
            "Exit status: 0 played or told, 1 it cannot be played, 2 wrong usage."
        })
public final class PlayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a recording, or the name of one that comes with the program (--list)")
    private @Nullable String recording;

    @Option(names = "--list", description = "says which recordings come with the program")
    private boolean list;

    @Option(
            names = "--json",
            description = "no window: what is in it, as one JSON document: length, frames, alarms, whether it is whole")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        var output = new Output(command);
        if (list) {
            list(output);
            return ExitCode.DONE;
        }
        if (recording == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "name a recording; `gatehouse play --list` says which come with the program");
        }
        try {
            var read = RecordingShelf.read(recording);
            if (json) {
                output.json(RecordingSummary.of(recording, read));
                return ExitCode.DONE;
            }
        } catch (RecordingUnusable e) {
            output.note("gatehouse: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        return ConsoleCommand.play(recording, output);
    }

    private void list(Output output) {
        var shipped = RecordingShelf.shipped();
        if (json) {
            output.json(shipped.stream()
                    .map(one -> Map.of(
                            "recording", one.name(),
                            "title", one.title().en(),
                            "about", one.about().en()))
                    .toList());
        } else {
            shipped.forEach(one -> output.line(String.format(
                    Locale.ROOT, "%-22s %s", one.name(), one.title().in(Locale.getDefault()))));
        }
    }
}
