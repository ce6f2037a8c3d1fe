package io.gatehouse.ui.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Records an open profile. Any thread; starting and stopping block on the disk.
public interface RecordingDesk {

    /// One that does not.
    RecordingDesk NONE = new RecordingDesk() {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public Path start() throws IOException {
            throw new IOException("nothing can be recorded here");
        }

        @Override
        public void stop() {}

        @Override
        public Optional<Going> going() {
            return Optional.empty();
        }
    };

    /// A recording that goes on, or has broken off.
    ///
    /// @param failure why it has broken off, empty while it goes on
    record Going(Path file, Duration length, long bytes, Optional<String> failure) {}

    /// Whether this profile can be recorded.
    boolean possible();

    /// Begins a new file and returns which; the one that goes on is ended before.
    ///
    /// @throws IOException when it cannot be written
    Path start() throws IOException;

    /// Ends it; does nothing where none goes on.
    void stop();

    /// What goes on now.
    Optional<Going> going();
}
