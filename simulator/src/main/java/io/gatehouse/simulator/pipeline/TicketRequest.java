package io.gatehouse.simulator.pipeline;

import java.util.Objects;

/// The message that asks for a ticket.
///
/// @param eventId what is sold
/// @param timestamp when it was made, in milliseconds since 1970
public record TicketRequest(String userId, String eventId, long timestamp) {
    public TicketRequest {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(eventId, "eventId");
    }
}
