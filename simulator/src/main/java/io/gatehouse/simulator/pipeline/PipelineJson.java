package io.gatehouse.simulator.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Optional;

/// How requests and events are written: JSON, unknown fields ignored. Thread-safe.
public final class PipelineJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader REQUESTS = MAPPER.readerFor(TicketRequest.class);
    private static final ObjectReader EVENTS = MAPPER.readerFor(ReservationEvent.class);

    private PipelineJson() {}

    public static byte[] write(TicketRequest request) {
        return bytes(request);
    }

    public static byte[] write(ReservationEvent event) {
        return bytes(event);
    }

    /// The request in a message's body, empty when it is none.
    public static Optional<TicketRequest> readRequest(byte[] body) {
        try {
            TicketRequest request = REQUESTS.readValue(body);
            return Optional.of(request);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The event in a record's value, empty when it is none.
    public static Optional<ReservationEvent> readEvent(byte[] value) {
        try {
            ReservationEvent event = EVENTS.readValue(value);
            return Optional.of(event);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain fields can always be written", e);
        }
    }
}
