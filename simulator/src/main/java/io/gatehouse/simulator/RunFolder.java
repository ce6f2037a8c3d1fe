package io.gatehouse.simulator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.simulator.ledger.LedgerStore;
import io.gatehouse.simulator.pipeline.Run;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The folder of a run that outlives its process: who is where, and what has been decided. Whoever opens it after a
/// `kill -9` goes on where the run was; after [#ended] it holds a finished run and a new one takes its place. One
/// process at a time.
public final class RunFolder implements AutoCloseable {

    private static final String RECORD = "run.json";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Path folder;
    private final FileChannel lock;
    private final Entry entry;

    /// What `run.json` holds.
    private record Entry(String name, String event, String scenario, long seed, Instant startedAt, boolean ended) {}

    private RunFolder(Path folder, FileChannel lock, Entry entry) {
        this.folder = folder;
        this.lock = lock;
        this.entry = entry;
    }

    /// Opens the folder for that scenario and seed: the unfinished run in it, or a new one.
    ///
    /// @throws IOException when it cannot be used, is in use, or holds the unfinished run of another
    /// scenario or seed
    public static RunFolder open(Path folder, String scenario, long seed) throws IOException {
        Files.createDirectories(folder);
        var lock = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new IOException(folder + " is in use by a run that is under way");
            }
            return new RunFolder(folder, lock, entry(folder, scenario, seed));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Entry entry(Path folder, String scenario, long seed) throws IOException {
        Path file = folder.resolve(RECORD);
        if (Files.exists(file)) {
            var known = MAPPER.readValue(file.toFile(), Entry.class);
            if (!known.ended()) {
                if (!known.scenario().equals(scenario) || known.seed() != seed) {
                    throw new IOException("%s holds the unfinished run of %s with seed %d: go on with these, or choose"
                                    .formatted(folder, known.scenario(), known.seed())
                            + " another folder");
                }
                return known;
            }
        }
        for (var row : LedgerStore.FILES) {
            Files.deleteIfExists(folder.resolve(row));
        }
        for (var part : List.of("tickets.db", "tickets.db-wal", "tickets.db-shm")) {
            Files.deleteIfExists(folder.resolve(part));
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Run run = RunBooks.newRun(now);
        var fresh = new Entry(run.name(), run.eventId(), scenario, seed, now, false);
        write(folder, fresh);
        return fresh;
    }

    private static void write(Path folder, Entry entry) throws IOException {
        Path beside = folder.resolve(RECORD + ".new");
        Files.write(beside, MAPPER.writeValueAsBytes(entry));
        Files.move(beside, folder.resolve(RECORD), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The run's books; whatever is written into them is in the folder at once.
    ///
    /// @throws IOException when the folder's files cannot be used
    public RunBooks books() throws IOException {
        return new RunBooks(new Run(entry.name(), entry.event()), entry.startedAt(), LedgerStore.in(folder));
    }

    /// The database file of the run's tickets.
    public Path tickets() {
        return folder.resolve("tickets.db");
    }

    /// The run has come to its end: there is nothing to go on with.
    ///
    /// @throws IOException when that cannot be written down
    public void ended() throws IOException {
        write(folder, new Entry(entry.name(), entry.event(), entry.scenario(), entry.seed(), entry.startedAt(), true));
    }

    /// Lets another process use the folder.
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
