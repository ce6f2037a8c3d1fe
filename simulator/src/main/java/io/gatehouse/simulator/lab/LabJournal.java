package io.gatehouse.simulator.lab;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The state file of a lab that is up, written anew and atomically on every change. Safe for use by several threads.
/// Another journal of the same lab, also of another program, may have started a broker again meanwhile: what the file
/// says is what counts, and what was last known only where there is none.
final class LabJournal {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private LabState state;

    private LabJournal(Path file, LabState state) {
        this.file = file;
        this.state = state;
    }

    /// A journal that begins with this state, already written.
    static LabJournal begin(Path file, LabState state) {
        LabJournal journal = new LabJournal(file, state);
        journal.write();
        return journal;
    }

    /// The journal another process has left, or nothing when there is none that can be read.
    static Optional<LabJournal> open(Path file) {
        return read(file).map(state -> new LabJournal(file, state));
    }

    /// What the file says, or nothing when it is missing, torn or of another version.
    static Optional<LabState> read(Path file) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), LabState.class));
        } catch (JacksonException torn) {
            return Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    synchronized LabState state() {
        state = read(file).orElse(state);
        return state;
    }

    synchronized void update(UnaryOperator<LabState> change) {
        state = change.apply(state());
        write();
    }

    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(next, JSON.writeValueAsBytes(state));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The lab's state file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
