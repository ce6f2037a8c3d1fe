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
        public Path suggested() {
            return Path.of("");
        }

        @Override
        public void start(Path file, boolean bodies) throws IOException {
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
    /// @param bodies whether what people wrote into messages is in it
    /// @param missingPolls how many polls are not in it because the disk did not keep up
    /// @param failure why it has broken off, empty while it goes on
    record Going(Path file, boolean bodies, Duration length, long bytes, long missingPolls, Optional<String> failure) {}

    /// Whether this profile can be recorded.
    boolean possible();

    /// A new file in the folder that was last recorded to. Blocks on the disk.
    Path suggested();

    /// Begins a new file; the one that goes on is ended when that has worked.
    ///
    /// @param bodies whether what people wrote into messages is to be in it
    /// @throws IOException when it is there already or cannot be written; the message is for people
    void start(Path file, boolean bodies) throws IOException;

    /// Ends it; does nothing where none goes on.
    void stop();

    /// What goes on now.
    Optional<Going> going();
}
