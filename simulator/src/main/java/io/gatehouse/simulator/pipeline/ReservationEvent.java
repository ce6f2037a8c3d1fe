package io.gatehouse.simulator.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What happened to a reservation. Readers drop a second event with the same id.
///
/// @param reservationId the key in the log: events of one reservation stay in order
/// @param userId whom it is about
/// @param eventId the event that is sold (a concert, say), as in the ticket request
/// @param ticket the ticket's number, 0 when there is none
/// @param timestamp milliseconds since 1970
/// @param reason why a reservation failed
public record ReservationEvent(
        String id,
        Type type,
        String reservationId,
        String userId,
        String eventId,
        int ticket,
        long timestamp,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        String reason) {

    /// An event that needs no reason.
    public ReservationEvent(
            String id, Type type, String reservationId, String userId, String eventId, int ticket, long timestamp) {
        this(id, type, reservationId, userId, eventId, ticket, timestamp, null);
    }

    /// What can happen.
    public enum Type {
        RESERVATION_SUCCESS,
        RESERVATION_FAILED,
        RESERVATION_CANCELLED
    }
}
