package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.port.WorkMemory;
import io.gatehouse.port.WorkMemory.Counts;
import io.gatehouse.port.WorkMemory.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run: what it is in `ID.run`, written once, and how far it is as one number in `ID.done`, which stays locked
/// while the program that works on it lives.
final class RunFile implements WorkMemory.Progress {

    static final String SUFFIX = ".run";

    private static final String DONE = ".done";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(RunFile.class);

    private final Path folder;
    private final String id;
    private final FileChannel channel;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private boolean kept;

    private RunFile(Path folder, String id, FileChannel channel) {
        this.folder = folder;
        this.id = id;
        this.channel = channel;
    }

    static RunFile begin(Path folder, Run run) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(
                folder.resolve(run.id() + DONE),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            // Held until the channel is closed, by the program's end at the latest.
            if (channel.tryLock() == null) {
                throw new IOException("another program works on run " + run.id());
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("run " + run.id() + " is under way", e);
        }
        var begun = new RunFile(folder, run.id(), channel);
        begun.done(run.counts().done());
        WholeFile.replace(folder.resolve(run.id() + SUFFIX), draft -> JSON.writeValue(draft.toFile(), document(run)));
        return begun;
    }

    private static Map<String, Object> document(Run run) {
        return Map.of(
                "id", run.id(),
                "profile", run.profile(),
                "queue", run.queue(),
                "total", run.counts().total(),
                "inputs", run.inputs(),
                "startedAt", run.startedAt().toString());
    }

    /// The run of a file, empty while a program works on it and for a file that nobody can read.
    static Optional<Run> interrupted(Path file) {
        var done = file.resolveSibling(file.getFileName().toString().replace(SUFFIX, DONE));
        try (var channel = FileChannel.open(done, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return Optional.empty();
            }
            var number = ByteBuffer.allocate(Long.BYTES);
            if (channel.read(number, 0) < Long.BYTES) {
                return Optional.empty();
            }
            return Optional.of(run(file, number.flip().getLong()));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static Run run(Path file, long done) throws IOException {
        var json = JSON.readTree(file.toFile());
        return new Run(
                json.path("id").asText(),
                json.path("profile").asText(),
                json.path("queue").asText(),
                new Counts(json.path("total").asLong(), done),
                JSON.convertValue(json.path("inputs"), new TypeReference<>() {}),
                Instant.parse(json.path("startedAt").asText()));
    }

    static void delete(Path folder, String id) {
        try {
            Files.deleteIfExists(folder.resolve(id + SUFFIX));
            Files.deleteIfExists(folder.resolve(id + DONE));
        } catch (IOException e) {
            LOG.warn("Run {} stays: {}", id, e.toString());
        }
    }

    // Not forced to disk: it has to survive this program, not the machine.
    @Override
    public synchronized void done(long messages) {
        try {
            channel.write(number.clear().putLong(messages).flip(), 0);
        } catch (IOException e) {
            LOG.debug("Progress of run {} is not written: {}", id, e.toString());
        }
    }

    @Override
    public synchronized void keep() {
        kept = true;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Run {}: {}", id, e.toString());
        }
        if (!kept) {
            delete(folder, id);
        }
    }
}
