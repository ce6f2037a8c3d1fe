package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.namespace.Namespace;
import io.gatehouse.simulator.pipeline.Announcer.Answers;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.util.UUID;

/// Brings tickets from the outbox to those who listen for them. Thread-safe, never blocks.
final class Delivery {

    private final Outbox outbox;
    private final Rooms rooms;
    private final Answers answers;

    Delivery(Outbox outbox, Namespace users, Answers answers) {
        this.outbox = outbox;
        this.rooms = new Rooms(users, this::catchUp);
        this.answers = answers;
    }

    /// Keeps the ticket and sends it to everybody who listens for its user.
    void announce(ReservationEvent event) {
        if (outbox.keep(event)) {
            rooms.listeningFor(event.userId()).forEach(connection -> send(event, connection));
        }
    }

    /// A client has said something for the first time or again.
    void spoken(UUID client) {
        rooms.spoken(client);
    }

    /// Gives up what nobody acknowledged in time.
    void giveUp() {
        outbox.giveUp().forEach(answers::unreachable);
    }

    private void catchUp(String userId, Connection connection) {
        outbox.unsent(userId, connection.id()).forEach(event -> send(event, connection));
    }

    private void send(ReservationEvent event, Connection connection) {
        if (!connection.takePlace()) {
            return;
        }
        if (!outbox.sending(event.id(), connection.id())) {
            connection.freePlace();
            return;
        }
        connection.send(TicketIssued.of(event), () -> {
            if (outbox.acknowledged(event.id())) {
                answers.received(event);
            }
            if (connection.answered()) {
                connection.userIds().forEach(userId -> catchUp(userId, connection));
            }
        });
    }
}
