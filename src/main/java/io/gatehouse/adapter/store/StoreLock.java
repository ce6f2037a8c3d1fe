package io.gatehouse.adapter.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Says which of several consoles writes a profile's history. The operating system lets go of it when the console ends,
/// however it ends.
final class StoreLock implements AutoCloseable {

    private final Path file;
    private @Nullable FileChannel channel;

    StoreLock(Path store) {
        this.file = store.resolveSibling(store.getFileName() + ".lock");
    }

    /// Takes the lock, or keeps it.
    ///
    /// @return false when another console has it
    /// @throws IOException when the disk does not let the lock be made
    boolean take() throws IOException {
        if (channel != null) {
            return true;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (opened.tryLock() != null) {
                channel = opened;
                return true;
            }
        } catch (OverlappingFileLockException e) {
            opened.close();
            return false;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        opened.close();
        return false;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
