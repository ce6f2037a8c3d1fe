package io.gatehouse.simulator.fault;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.simulator.lab.LabException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes wrong in a lab now and what was there before, in a file of the lab's folder, so that whoever comes after a
/// `kill -9` can put it back. Written and synced before anything is changed. For one thread.
///
/// @param file made when the first fault begins, gone after the last
record FaultJournal(Path file) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Begun>> FORM = new TypeReference<>() {};

    /// A fault that goes on.
    ///
    /// @param owner the mark of the program that will end it; empty when somebody has to come and end it
    /// @param before what has to be put back
    record Begun(String owner, Map<String, String> before) {}

    /// The faults by their names, in the order in which they began.
    ///
    /// @throws LabException when there is a file that cannot be read
    Map<String, Begun> open() throws LabException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), FORM);
        } catch (JacksonException e) {
            throw new LabException(
                    file + " is damaged: what was there before a fault is not known. Take the lab down.", e);
        } catch (IOException e) {
            throw new LabException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Keeps what was there before a fault; safe on the disk when it returns.
    void begun(String fault, Begun begun) throws LabException {
        var all = new LinkedHashMap<>(open());
        all.put(fault, begun);
        write(all);
    }

    /// The fault is over.
    void over(String fault) throws LabException {
        var all = new LinkedHashMap<>(open());
        all.remove(fault);
        if (!all.isEmpty()) {
            write(all);
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LabException(file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private void write(Map<String, Begun> all) throws LabException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(all));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LabException(file + " cannot be written; nothing was changed: " + e.getMessage(), e);
        }
    }
}
