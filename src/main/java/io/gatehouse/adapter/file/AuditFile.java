package io.gatehouse.adapter.file;

import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditTrail;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// An audit log as a file of JSON lines that is only ever appended to, each line bound to the one before it.
/// Thread-safe; several programs may append to one file, one after the other. A line that was cut off by a crash is
/// moved to
/// a file beside it by the next one that appends.
public final class AuditFile implements AuditLog, AuditTrail {

    /// Locks of the operating system are between programs; this one is between the threads of this program.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final Path file;
    private final Path lock;
    private final Path seal;
    private final Path torn;
    private AuditReading known = new AuditReading(Optional.empty());

    /// A log in that file, which is made with its folder by the first line.
    public AuditFile(Path file) {
        this.file = file.toAbsolutePath();
        this.lock = beside(".lock");
        this.seal = beside(".seal");
        this.torn = beside(".torn");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public void append(Entry entry) {
        IN_THIS_PROGRAM.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var locking = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = locking.lock()) {
                append(entry, channel);
            }
        } catch (IOException e) {
            throw new NotWritten(file + ": " + e.getMessage(), e);
        } finally {
            IN_THIS_PROGRAM.unlock();
        }
    }

    private void append(Entry entry, FileChannel channel) throws IOException {
        var tail = AuditTail.of(channel);
        tail.setAside(channel, torn);
        var line = AuditLine.bytes(entry, tail.digest(AuditSeal.read(seal)));
        var whole = ByteBuffer.wrap(Arrays.copyOf(line, line.length + 1));
        whole.put(line.length, (byte) '\n');
        try {
            while (whole.hasRemaining()) {
                channel.write(whole, tail.end() + whole.position());
            }
            channel.force(true);
        } catch (IOException e) {
            // What did not fit is no line.
            channel.truncate(tail.end());
            throw e;
        }
        new AuditSeal(tail.end() + line.length + 1, AuditLine.digest(line)).write(seal);
    }

    @Override
    public synchronized List<Entry> between(String profile, Instant from, Instant to) {
        readOn();
        return known.lines().stream()
                .map(AuditBook.Line::entry)
                .filter(entry -> entry.profile().equals(profile))
                .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
                .toList();
    }

    /// Reads only what was added since the last time.
    private void readOn() {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < known.bytes()) {
                // Somebody began the file anew.
                known = new AuditReading(Optional.empty());
            }
            channel.position(known.bytes());
            takeAll(channel, known);
        } catch (IOException e) {
            // There is no file before the first action.
        }
    }

    @Override
    public AuditBook read() {
        // The seal first: a line that is written meanwhile must not look like one that is missing.
        var reading = new AuditReading(AuditSeal.read(seal));
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            takeAll(channel, reading);
        } catch (IOException e) {
            // There is no file before the first action; where there was one, its seal tells.
        }
        return reading.book(tornLines());
    }

    /// What stands behind the last line end is being written, or torn.
    private static void takeAll(FileChannel channel, AuditReading reading) throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                reading.take(line.toByteArray());
                line.reset();
            } else {
                line.write(next);
            }
        }
    }

    private long tornLines() {
        try (var lines = Files.lines(torn, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
