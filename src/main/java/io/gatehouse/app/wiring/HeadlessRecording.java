package io.gatehouse.app.wiring;

import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk.Going;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Records a profile that nobody has open: its brokers are watched by a console without a window, beside whatever else
/// watches them.
public final class HeadlessRecording implements AutoCloseable {

    private final OpenedConsole console;
    private final ConsoleRecorder recorder;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private HeadlessRecording(OpenedConsole console, ConsoleRecorder recorder) {
        this.console = console;
        this.recorder = recorder;
    }

    /// What is to be recorded.
    ///
    /// @param file a new one
    /// @param title the name of the drill or scenario that is recorded; "" for none
    /// @param every how often the brokers are asked, which is how fine the recording is
    public record Order(Path file, String title, Duration every) {}

    /// Begins at once.
    ///
    /// @param live the simulation that runs on those brokers, if any
    /// @throws IOException when the file is there already or cannot be written
    public static HeadlessRecording start(
            Profile profile, Order order, Secrets secrets, Clock clock, LiveTraffic live) throws IOException {
        var watched = profile.withPace(Pace.every(order.every()));
        var console = new ProfileOpener(secrets, clock, live).open(watched);
        try {
            return new HeadlessRecording(
                    console, ConsoleRecorder.start(console, order.file(), order.title(), secrets, clock));
        } catch (IOException | RuntimeException e) {
            console.close();
            throw e;
        }
    }

    /// How far it is.
    public Going going() {
        return recorder.going();
    }

    /// Ends the file and frees the connections; blocks until that is done.
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            recorder.close();
            console.close();
        }
    }
}
