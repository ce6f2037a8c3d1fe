package io.gatehouse.app.wiring;

import io.gatehouse.alarm.Returned;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.LabControl.LabFailure;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk.Going;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records a profile that nobody has open: its brokers are watched by a console without a window, beside whatever else
/// watches them. One thread at a time.
public final class HeadlessRecording implements AutoCloseable {

    /// Nobody waits for what is recorded, and an answer that came late is worth more than none.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NOBODY = "";

    private final Order order;
    private final Secrets secrets;
    private final Clock clock;
    private final LiveTraffic live;
    private @Nullable OpenedConsole console;
    private @Nullable ConsoleRecorder recorder;

    /// Watches nothing yet.
    ///
    /// @param live the simulation that runs on the brokers, if any
    public HeadlessRecording(Order order, Secrets secrets, Clock clock, LiveTraffic live) {
        this.order = order;
        this.secrets = secrets;
        this.clock = clock;
        this.live = live;
    }

    /// What is to be recorded.
    ///
    /// @param file a new one
    /// @param title the name of the drill or scenario that is recorded; "" for none
    /// @param bodies whether what people wrote into messages is to be in it
    /// @param every how often the brokers are asked, which is how fine the recording is
    public record Order(Path file, String title, boolean bodies, Duration every) {}

    /// Begins to watch; nothing is recorded yet, so that what a console does not know in its first seconds is not in
    /// the
    /// recording.
    public void watch(Profile profile) {
        var watched = profile.withPace(new Pace(order.every(), Map.of(), PATIENCE));
        console = new ProfileOpener(secrets, clock, live).open(watched);
    }

    /// Begins to record what is watched; alarms of the first seconds that are over are taken for seen.
    ///
    /// @throws LabFailure when the file is there already or cannot be written
    public void begin() {
        var watched = console;
        if (watched == null) {
            throw new IllegalStateException("nothing is watched");
        }
        var alarms = watched.observed().alarms();
        alarms.open().stream()
                .filter(alarm -> alarm.state() instanceof Returned)
                .forEach(alarm -> alarms.acknowledge(alarm.id(), NOBODY));
        try {
            var what = new ConsoleRecorder.Order(order.file(), order.title(), order.bodies());
            recorder = ConsoleRecorder.start(watched, what, secrets, clock);
        } catch (IOException e) {
            throw new LabFailure("it cannot be recorded: " + e.getMessage(), e);
        }
    }

    /// How far it is; empty before it begins.
    public Optional<Going> going() {
        return Optional.ofNullable(recorder).map(ConsoleRecorder::going);
    }

    /// Ends the file, if it was not ended yet; the brokers are watched on.
    public void end() {
        if (recorder != null) {
            recorder.close();
        }
    }

    /// Ends the file and frees the connections; blocks until that is done.
    @Override
    public void close() {
        end();
        if (console != null) {
            console.close();
            console = null;
        }
    }
}
