package io.gatehouse.adapter.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the last writer said of the audit file, in a file beside it: how far it reached and the digest of its last
/// line.
/// Lines that somebody takes away from the end are missed by that. A writer that was killed may leave it one line
/// behind, never ahead.
record AuditSeal(long bytes, String last) {

    /// Reads it; empty when there is none or it cannot be read.
    static Optional<AuditSeal> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new AuditSeal(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, bytes + " " + last + "\n");
    }

    boolean endsAt(long place) {
        return bytes == place;
    }

    boolean endsAfter(long place) {
        return bytes > place;
    }
}
