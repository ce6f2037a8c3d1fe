package io.gatehouse.simulator.adapter.socketio;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;

/// One user's own connection of the stock Java client.
final class Phone implements AutoCloseable {

    private final Socket socket;
    private final List<String> tickets = new CopyOnWriteArrayList<>();
    private final List<Ack> unacknowledged = new CopyOnWriteArrayList<>();

    private Phone(URI server, String userId, boolean acknowledges) throws InterruptedException {
        var options = IO.Options.builder()
                .setForceNew(true)
                .setAuth(Map.of("userId", userId))
                .setTransports(new String[] {"websocket"})
                .build();
        socket = IO.socket(server, options);
        var connected = new CountDownLatch(1);
        socket.on(Socket.EVENT_CONNECT, _ -> connected.countDown());
        socket.on(TicketIssued.EVENT, arguments -> {
            tickets.add(((JSONObject) arguments[0]).getString("id"));
            var ack = (Ack) arguments[1];
            if (acknowledges) {
                ack.call();
            } else {
                unacknowledged.add(ack);
            }
        });
        socket.connect();
        if (!connected.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no connection to " + server);
        }
    }

    /// A connected phone that acknowledges what it gets.
    static Phone of(URI server, String userId) throws InterruptedException {
        return new Phone(server, userId, true);
    }

    /// A connected phone that keeps its acknowledgements to itself.
    static Phone silent(URI server, String userId) throws InterruptedException {
        return new Phone(server, userId, false);
    }

    /// The events' ids, in the order in which they came.
    List<String> tickets() {
        return tickets;
    }

    /// Acknowledges everything that came so far.
    void acknowledgeAll() {
        var all = List.copyOf(unacknowledged);
        unacknowledged.removeAll(all);
        all.forEach(Ack::call);
    }

    boolean isConnected() {
        return socket.connected();
    }

    @Override
    public void close() {
        socket.close();
    }
}
