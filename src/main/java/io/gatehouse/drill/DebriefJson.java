package io.gatehouse.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gatehouse.domain.drill.Debrief;
import java.io.IOException;
import java.util.List;

/// Debriefs as JSON: what is not known is left out, times of day are ISO 8601.
public final class DebriefJson {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private DebriefJson() {}

    /// One debrief.
    public static String of(Debrief debrief) {
        return written(debrief);
    }

    /// Several, as an array.
    public static String of(List<Debrief> debriefs) {
        return written(debriefs);
    }

    private static String written(Object document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain fields can always be written", e);
        }
    }

    /// The debrief of a document that [#of(Debrief)] has written.
    ///
    /// @throws IOException when it is none
    public static Debrief read(byte[] document) throws IOException {
        return JSON.readValue(document, Debrief.class);
    }
}
