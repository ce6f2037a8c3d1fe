package io.gatehouse.app.wiring;

import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records the profile that is open in the window, into the file that somebody chose.
final class ProfileRecording implements RecordingDesk {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

    private final OpenedConsole console;
    private final Secrets secrets;
    private final Clock clock;
    private final RecordingFolder folder;
    private volatile @Nullable ConsoleRecorder recorder;

    ProfileRecording(OpenedConsole console, RecordingFolder folder, Secrets secrets, Clock clock) {
        this.console = console;
        this.folder = folder;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public Path suggested() {
        var name = console.profile().name().replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        var at = STAMP.format(clock.instant().atZone(ZoneId.systemDefault()));
        return folder.last().resolve(name + "_" + at + RecordingShelf.ENDING);
    }

    @Override
    public synchronized void start(Path file, boolean bodies) throws IOException {
        var order = new ConsoleRecorder.Order(file, "", bodies);
        var begun = ConsoleRecorder.start(console, order, secrets, clock);
        stop();
        recorder = begun;
        folder.remember(file);
    }

    @Override
    public synchronized void stop() {
        var going = recorder;
        if (going != null) {
            going.close();
            recorder = null;
        }
    }

    /// Asked by the window at every picture, which must not wait for a disk that starting or ending waits for.
    @Override
    public Optional<Going> going() {
        return Optional.ofNullable(recorder).map(ConsoleRecorder::going);
    }
}
