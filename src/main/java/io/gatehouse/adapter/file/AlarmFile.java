package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.port.AlarmMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Open and shelved alarms of a profile, as JSON.
public final class AlarmFile implements AlarmMemory {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Path file;

    public AlarmFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Kept> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Kept>>() {});
        } catch (JsonProcessingException e) {
            // Damaged: alarms are raised again by what the brokers say.
            LOG.warn("{} cannot be read and is ignored: {}", file, e.getOriginalMessage());
            return List.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is ignored", file, e);
            return List.of();
        }
    }

    @Override
    public void save(List<Kept> alarms) {
        try {
            WholeFile.replace(file, draft -> JSON.writeValue(draft.toFile(), alarms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
