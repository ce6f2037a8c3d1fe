package io.gatehouse.simulator.adapter.socketio;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;

/// One connection of the stock client, shared by many simulated users: it joins the room of each, acknowledges their
/// tickets and leaves the room again. After a broken connection it joins anew for all who still wait. Thread-safe.
final class Device {

    /// Who waits longest is dropped beyond that: their requests became dead letters.
    private static final int MOST_USERS = 5_000;

    private final Socket socket;
    private final Set<String> waiting = new LinkedHashSet<>();
    private List<String> joining = new ArrayList<>();
    private List<String> leaving = new ArrayList<>();

    Device(Socket socket) {
        this.socket = socket;
        socket.on(Socket.EVENT_CONNECT, _ -> joinAll());
        socket.on(TicketIssued.EVENT, this::told);
        socket.connect();
    }

    synchronized void waitFor(String userId) {
        if (waiting.add(userId)) {
            joining.add(userId);
            if (waiting.size() > MOST_USERS) {
                var oldest = waiting.iterator();
                leaving.add(oldest.next());
                oldest.remove();
            }
        }
    }

    private synchronized void joinAll() {
        joining = new ArrayList<>(waiting);
        leaving = new ArrayList<>();
    }

    private void told(Object... arguments) {
        var userId = ((JSONObject) arguments[0]).getString("userId");
        ((Ack) arguments[arguments.length - 1]).call();
        synchronized (this) {
            if (waiting.remove(userId)) {
                leaving.add(userId);
            }
        }
    }

    /// Says to the server who joined since, all at once.
    void join() {
        emit("subscribe", takeJoining());
    }

    /// Says to the server who left since, all at once.
    void leave() {
        emit("unsubscribe", takeLeaving());
    }

    private synchronized List<String> takeJoining() {
        if (!socket.connected()) {
            return List.of();
        }
        var all = joining;
        joining = new ArrayList<>();
        return all;
    }

    private synchronized List<String> takeLeaving() {
        if (!socket.connected()) {
            return List.of();
        }
        var all = leaving;
        leaving = new ArrayList<>();
        return all;
    }

    private void emit(String event, Collection<String> userIds) {
        if (!userIds.isEmpty()) {
            socket.emit(event, new JSONArray(userIds));
        }
    }

    void close() {
        socket.off();
        socket.close();
    }
}
