package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.AuthorizationListener;
import com.corundumstudio.socketio.AuthorizationResult;
import com.corundumstudio.socketio.HandshakeData;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets a handshake in when it was addressed to this machine by a name of the loopback, and comes from no web page or
/// from one of this machine: a page from elsewhere in a browser here, or one behind a rebound name, stays out.
final class LoopbackOnly implements AuthorizationListener {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public AuthorizationResult getAuthorizationResult(HandshakeData handshake) {
        var headers = handshake.getHttpHeaders();
        var origin = headers.get("Origin");
        var welcome = isLoopback("http://" + headers.get("Host")) && (origin == null || isLoopback(origin));
        return new AuthorizationResult(welcome, Map.of());
    }

    static boolean isLoopback(@Nullable String address) {
        try {
            var host = address == null ? null : URI.create(address).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
