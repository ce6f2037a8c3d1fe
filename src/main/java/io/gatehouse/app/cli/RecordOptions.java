package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.HeadlessRecording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where what the console shows of a run is recorded.
final class RecordOptions {

    /// What asking for bodies means.
    static final String BODIES = "also records what people wrote into messages (bodies, headers, properties) and the"
            + " values in Redis' slow commands; whoever has the file can read them. Passwords are left out all the same";

    private static final Duration USUAL = Duration.ofSeconds(1);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "records what the console shows of it there; `gatehouse play FILE` plays it")
    private @Nullable Path file;

    @Option(
            names = "--record-every",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "how fine it is recorded, 200ms to 1m; default: 1s")
    private Duration every = USUAL;

    @Option(names = "--record-bodies", description = BODIES)
    private boolean bodies;

    boolean wanted() {
        return file != null;
    }

    /// What is to be recorded, if anything.
    ///
    /// @param title the name of what runs
    Optional<HeadlessRecording.Order> order(String title) {
        if (file == null) {
            return Optional.empty();
        }
        checkNew(command.commandLine(), file);
        return Optional.of(new HeadlessRecording.Order(file, title, bodies, every));
    }

    /// Nothing that was recorded is written over.
    static void checkNew(CommandLine command, Path file) {
        if (Files.exists(file)) {
            throw new ParameterException(command, file + " is there already; name a new file");
        }
    }
}
