package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.namespace.Namespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who listens for whom: a room per user id, which clients join by the handshake (`auth: { userId }` or `?userId=`) or
/// by the event `subscribe`, and leave by `unsubscribe`. Takes a client's word for who it is. Thread-safe.
final class Rooms {

    private static final String USER_ID = "userId";
    private static final int MOST_PER_CLIENT = 10_000;
    private static final int WINDOW = 1_000;

    private final Namespace users;
    private final Listener listener;
    private final Map<UUID, Connection> connections = new ConcurrentHashMap<>();

    /// Hears of everybody who begins to listen; on a thread of the server's, must not block.
    @FunctionalInterface
    interface Listener {
        void joined(String userId, Connection connection);
    }

    Rooms(Namespace users, Listener listener) {
        this.users = users;
        this.listener = listener;
        users.addConnectListener(
                client -> join(client, client.getHandshakeData().getSingleUrlParam(USER_ID)));
        users.addAuthTokenListener((token, client) -> {
            if (token instanceof Map<?, ?> auth) {
                join(client, auth.get(USER_ID));
            }
            return AuthTokenResult.AuthTokenResultSuccess;
        });
        users.addEventListener("subscribe", Object.class, (client, ids, _) -> join(client, ids));
        users.addEventListener(
                "unsubscribe", Object.class, (client, ids, _) -> client.leaveRooms(new HashSet<>(UserIds.in(ids))));
        users.addDisconnectListener(client -> connections.remove(client.getSessionId()));
    }

    private void join(SocketIOClient client, @Nullable Object sent) {
        var left = MOST_PER_CLIENT - client.getAllRooms().size();
        var ids = UserIds.in(sent).stream().limit(Math.max(0, left)).toList();
        if (ids.isEmpty()) {
            return;
        }
        // Known before it is in the room: whoever finds it there can send.
        var connection = connections.computeIfAbsent(client.getSessionId(), _ -> new Connection(client, WINDOW));
        client.joinRooms(new HashSet<>(ids));
        ids.forEach(id -> listener.joined(id, connection));
    }

    /// A client has said something, and has its answer.
    void spoken(UUID client) {
        var connection = connections.get(client);
        if (connection != null && connection.firstWord()) {
            connection.userIds().forEach(id -> listener.joined(id, connection));
        }
    }

    /// Everybody who listens for that user now.
    List<Connection> listeningFor(String userId) {
        var found = new ArrayList<Connection>(1);
        for (var client : users.getRoomClients(userId)) {
            var connection = connections.get(client.getSessionId());
            if (connection != null) {
                found.add(connection);
            }
        }
        return found;
    }
}
