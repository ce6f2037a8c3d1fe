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

/// Records the profile that is open in the window, into this user's folder of recordings.
final class ProfileRecording implements RecordingDesk {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

    private final OpenedConsole console;
    private final Secrets secrets;
    private final Clock clock;
    private @Nullable ConsoleRecorder recorder;

    ProfileRecording(OpenedConsole console, Secrets secrets, Clock clock) {
        this.console = console;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public synchronized Path start() throws IOException {
        stop();
        var name = console.profile().name().replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        var at = STAMP.format(clock.instant().atZone(ZoneId.systemDefault()));
        var file = Folders.recordings().resolve(name + "_" + at + RecordingShelf.ENDING);
        recorder = ConsoleRecorder.start(console, file, "", secrets, clock);
        return file;
    }

    @Override
    public synchronized void stop() {
        if (recorder != null) {
            recorder.close();
            recorder = null;
        }
    }

    @Override
    public synchronized Optional<Going> going() {
        return Optional.ofNullable(recorder).map(ConsoleRecorder::going);
    }
}
