package io.gatehouse.simulator.adapter.socketio;

import io.gatehouse.simulator.pipeline.ReservationEvent;

/// What a `ticket:issued` carries, as JSON.
///
/// @param id the reservation event's; a ticket that comes twice comes with the same one
/// @param eventId what was sold
/// @param ticket the ticket's number
/// @param timestamp when the ticket was issued, in milliseconds since 1970
record TicketIssued(String id, String eventId, String userId, int ticket, long timestamp) {

    static final String EVENT = "ticket:issued";

    static TicketIssued of(ReservationEvent event) {
        return new TicketIssued(event.id(), event.eventId(), event.userId(), event.ticket(), event.timestamp());
    }
}
