package io.gatehouse.adapter.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.domain.Archive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// `manifest.json` of an archive: what it is, and once it is complete how much is in it.
///
/// @param messages empty while it is written
/// @param fileBytes how long the file of messages is when it is complete
/// @param checksum CRC32C of all of it
record ArchiveManifest(
        Archive.Origin origin,
        Archive.Topology topology,
        Archive.@Nullable Messages messages,
        long fileBytes,
        long checksum) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), type);
    }

    /// Writes the file as a whole, to the disk.
    static void write(Path file, Object content) throws IOException {
        var bytes = JSON.writeValueAsBytes(content);
        WholeFile.replace(file, draft -> {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
        });
    }
}
