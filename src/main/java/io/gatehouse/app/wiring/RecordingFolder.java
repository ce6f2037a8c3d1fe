package io.gatehouse.app.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where this user last recorded to, in a small file. One that cannot be read or written is no trouble worth stopping
/// for. Blocks on the disk; any thread.
final class RecordingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFolder.class);

    private final Path memory;
    private final Path usual;

    /// @param memory the file that remembers
    /// @param usual the folder when nothing was recorded yet, or the last one is gone
    RecordingFolder(Path memory, Path usual) {
        this.memory = memory;
        this.usual = usual;
    }

    /// This user's.
    static RecordingFolder ofUser() {
        return new RecordingFolder(Folders.state().resolve("last-recording-folder"), Folders.recordings());
    }

    Path last() {
        if (!Files.exists(memory)) {
            return usual;
        }
        try {
            var folder = Path.of(Files.readString(memory).strip());
            return folder.isAbsolute() && Files.isDirectory(folder) ? folder : usual;
        } catch (IOException | InvalidPathException e) {
            LOG.warn("where was last recorded to is not readable: {}", e.getMessage());
            return usual;
        }
    }

    /// The folder of that file is the last one.
    void remember(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.writeString(memory, String.valueOf(folder));
        } catch (IOException e) {
            LOG.warn("where was recorded to is not remembered: {}", e.getMessage());
        }
    }
}
