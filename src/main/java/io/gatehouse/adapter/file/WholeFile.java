package io.gatehouse.adapter.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Replaces a file as a whole or not at all.
final class WholeFile {

    private WholeFile() {}

    /// Writes to a draft.
    @FunctionalInterface
    interface Writing {
        void to(Path draft) throws IOException;
    }

    /// Has a draft written beside the file, and moves it to its place when it is complete.
    static void replace(Path file, Writing writing) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
        try {
            writing.to(draft);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
