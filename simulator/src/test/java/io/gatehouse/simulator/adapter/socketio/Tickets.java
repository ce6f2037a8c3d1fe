package io.gatehouse.simulator.adapter.socketio;

import io.gatehouse.simulator.pipeline.ReservationEvent;

/// Events to announce.
final class Tickets {

    private Tickets() {}

    static ReservationEvent ticket(String userId, int number) {
        return new ReservationEvent(
                userId + "-" + number,
                ReservationEvent.Type.RESERVATION_SUCCESS,
                "sale/" + userId,
                userId,
                "sale",
                number,
                1_700_000_000_000L);
    }
}
