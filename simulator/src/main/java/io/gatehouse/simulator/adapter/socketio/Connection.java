package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.SocketIOClient;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A connected client. What it has not acknowledged is bounded, so one that does not read costs no more than that.
/// Thread-safe, never blocks.
final class Connection {

    private final SocketIOClient client;
    private final int window;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean spoken = new AtomicBoolean();
    private final AtomicBoolean heldBack = new AtomicBoolean();

    /// A client of whom nothing is awaited.
    ///
    /// @param window how many tickets may be without an answer
    Connection(SocketIOClient client, int window) {
        this.client = client;
        this.window = window;
    }

    UUID id() {
        return client.getSessionId();
    }

    /// For whom it listens.
    Set<String> userIds() {
        return client.getAllRooms();
    }

    /// The client has said something, so it knows that it is connected.
    ///
    /// @return true at the first time: what is there for it may go
    boolean firstWord() {
        return spoken.compareAndSet(false, true);
    }

    /// Takes a place in the window, for a ticket to be sent.
    ///
    /// @return false when there is none; what is held back may go once [#firstWord] or [#answered] says so
    boolean takePlace() {
        if (!spoken.get()) {
            return false;
        }
        if (unanswered.incrementAndGet() <= window) {
            return true;
        }
        unanswered.decrementAndGet();
        heldBack.set(true);
        return false;
    }

    /// Gives a place back that was not used.
    void freePlace() {
        unanswered.decrementAndGet();
    }

    /// The client has answered one.
    ///
    /// @return true when something was held back and there is room for it again
    boolean answered() {
        return unanswered.decrementAndGet() <= window / 2 && heldBack.compareAndSet(true, false);
    }

    /// Sends a ticket and calls back when the client has acknowledged it.
    void send(TicketIssued ticket, Runnable acknowledged) {
        var callback = new AckCallback<>(Object.class) {
            @Override
            public void onSuccess(Object ignored) {
                acknowledged.run();
            }
        };
        client.sendEvent(TicketIssued.EVENT, callback, ticket);
    }
}
