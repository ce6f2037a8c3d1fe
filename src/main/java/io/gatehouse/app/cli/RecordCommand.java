package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.HeadlessRecording;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.LiveTraffic;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.DemoTraffic;
import io.gatehouse.ui.console.RecordingDesk.Going;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse record`: what the console shows of a deployment, into a file.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Records what the console shows of a deployment into a file, without a window.",
            "Passwords are never in it; what people wrote into messages only with --bodies.",
            "Exit status: 0 recorded, 1 the disk refused or the lab did not start, 2 wrong usage."
        })
public final class RecordCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a new file; recordings are called *.ghrec")
    private Path file = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "a saved profile, a profile's file, or a running lab; default: the lab that runs here")
    private @Nullable String profile;

    @Option(names = "--demo", description = "a lab of its own with the demo's traffic on it")
    private boolean demo;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "ends after that time, such as 60s; without it when it is interrupted (Ctrl+C)")
    private @Nullable Duration time;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "how fine it is recorded, 200ms to 1m; default: as the profile says")
    private @Nullable Duration every;

    @Option(names = "--bodies", description = RecordOptions.BODIES)
    private boolean bodies;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (demo && profile != null) {
            throw new ParameterException(command.commandLine(), "--demo and --profile: one of them");
        }
        RecordOptions.checkNew(command.commandLine(), file);
        if (!demo) {
            var chosen = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs())
                    .find(Optional.ofNullable(profile));
            return record(chosen, new LiveTraffic());
        }
        try (var session = new LabSession("record", DemoTraffic.settings())) {
            return record(session.start(new Output(command)::note), session.live());
        }
    }

    private int record(Profile chosen, LiveTraffic live) throws InterruptedException {
        var output = new Output(command);
        var order = new HeadlessRecording.Order(
                file, "", bodies, every == null ? chosen.pace().interval() : every);
        try (var stop = new StopSignal();
                var recording = new HeadlessRecording(order, new SystemSecrets(), Clock.systemUTC(), live)) {
            recording.watch(chosen);
            recording.begin();
            output.note("Recording " + chosen.name() + (time == null ? "; Ctrl+C ends it" : ""));
            var end = time == null ? Instant.MAX : Instant.now().plus(time);
            while (Instant.now().isBefore(end)
                    && !stop.requested()
                    && recording.going().orElseThrow().failure().isEmpty()) {
                Thread.sleep(LOOK_EVERY);
            }
            recording.end();
            return ended(recording.going().orElseThrow(), output);
        }
    }

    private int ended(Going going, Output output) {
        if (json) {
            output.json(new Recorded(
                    going.file().toString(),
                    going.length().toMillis() / 1_000.0,
                    going.bytes(),
                    going.bodies(),
                    going.missingPolls(),
                    going.failure().orElse("")));
        } else {
            output.line(String.format(
                    Locale.ROOT,
                    "%s: %.1f s, %,d bytes%s",
                    going.file(),
                    going.length().toMillis() / 1_000.0,
                    going.bytes(),
                    going.bodies() ? ", message bodies in it" : ""));
        }
        if (going.missingPolls() > 0) {
            output.note("gatehouse: the disk did not keep up: %,d polls were not recorded; the recording says when"
                    .formatted(going.missingPolls()));
        }
        going.failure().ifPresent(why -> output.note("gatehouse: the recording broke off: " + why));
        return going.failure().isPresent() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /// What was recorded, as JSON.
    ///
    /// @param bodies whether what people wrote into messages is in it
    /// @param missingPolls how many are not in it because the disk did not keep up
    /// @param failure why it broke off, "" when it did not
    record Recorded(String file, double seconds, long bytes, boolean bodies, long missingPolls, String failure) {}
}
