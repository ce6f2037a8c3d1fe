package io.gatehouse.adapter.store;

import io.gatehouse.port.StoreState.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Where a profile's history is: the file, its lock, the way out of it.
record StorePlace(Path file, StoreLimits limits, StoreLock lock, ReadSide readSide) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    StorePlace(Path file, StoreLimits limits) {
        this(file, limits, new StoreLock(file), new ReadSide(file));
    }

    /// Opens the file to write to it; a damaged one is renamed first, and a new one begun.
    ///
    /// @throws Taken when another console writes to it
    Disk open(Standing standing, Instant now) throws IOException, SQLException {
        if (!lock.take()) {
            throw new Taken();
        }
        try {
            return Disk.open(file, limits);
        } catch (StoreFile.Damaged e) {
            readSide.close();
            var aside = file.resolveSibling(file.getFileName() + ".damaged-" + TIME.format(now));
            for (var part : List.of("", "-wal", "-shm")) {
                var from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from)) {
                    Files.move(from, aside.resolveSibling(aside.getFileName() + part));
                }
            }
            standing.tell(new Notice.SetAside(now, aside.toString(), String.valueOf(e.getMessage())));
            return Disk.open(file, limits);
        }
    }

    /// Another console writes to the file.
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
