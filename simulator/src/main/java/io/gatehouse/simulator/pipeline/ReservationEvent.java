package io.gatehouse.simulator.pipeline;

/// What happened to a reservation. Readers drop a second event with the same id.
///
/// @param reservationId the key in the log: events of one reservation stay in order
/// @param userId whom it is about
/// @param eventId the event that is sold (a concert, say), as in the ticket request
/// @param ticket the ticket's number, 0 when there is none
/// @param timestamp milliseconds since 1970
public record ReservationEvent(
        String id, Type type, String reservationId, String userId, String eventId, int ticket, long timestamp) {

    /// What can happen.
    public enum Type {
        RESERVATION_SUCCESS,
        RESERVATION_FAILED,
        RESERVATION_CANCELLED
    }
}
