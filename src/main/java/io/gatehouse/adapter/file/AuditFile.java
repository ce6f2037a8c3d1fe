package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditTrail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An audit log as a file of JSON lines that is only ever appended to. Thread-safe; several programs may share a file,
/// as each line is one write.
public final class AuditFile implements AuditLog, AuditTrail {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final long LARGEST_READ = 16 << 20;

    private final Path file;
    private final List<Entry> read = new ArrayList<>();
    private long readUpTo;

    /// A log in that file, which is made with its folder by the first line.
    public AuditFile(Path file) {
        this.file = file;
    }

    @Override
    public void append(Entry entry) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line));
                channel.force(false);
            }
        } catch (IOException e) {
            throw new NotWritten(file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Entry> between(String profile, Instant from, Instant to) {
        return entries().stream()
                .filter(entry -> entry.profile().equals(profile))
                .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
                .toList();
    }

    /// Reads only what was added since the last time.
    private synchronized List<Entry> entries() {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < readUpTo) {
                // Somebody began the file anew.
                readUpTo = 0;
                read.clear();
            }
            var added = ByteBuffer.allocate((int) Math.min(channel.size() - readUpTo, LARGEST_READ));
            channel.read(added, readUpTo);
            var text = new String(added.array(), 0, added.position(), StandardCharsets.UTF_8);
            var whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(this::keep);
            readUpTo += text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            // There is no file before the first action.
        }
        return List.copyOf(read);
    }

    private void keep(String line) {
        try {
            read.add(JSON.readValue(line, Entry.class));
        } catch (JsonProcessingException e) {
            // A line of another version, or one that a full disk cut off, is left out.
        }
    }
}
