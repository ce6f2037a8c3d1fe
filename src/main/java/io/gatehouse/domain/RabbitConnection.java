package io.gatehouse.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A client's connection to RabbitMQ at one moment.
///
/// @param name the broker's: `127.0.0.1:50000 -> 127.0.0.1:5672`
/// @param state the broker's word: running, flow, blocking, blocked, closing, …
public record RabbitConnection(
        String name, Client client, String state, int channels, Traffic traffic, Optional<Instant> since) {

    /// Who is at the other end.
    ///
    /// @param peer address and port
    /// @param properties what the client told of itself: product, version, platform, connection_name, …
    public record Client(String user, String virtualHost, String peer, String node, Map<String, String> properties) {
        public Client {
            properties = Map.copyOf(properties);
        }

        /// The name that the client gave itself, or its product, or "".
        public String title() {
            return properties.getOrDefault("connection_name", properties.getOrDefault("product", ""));
        }
    }

    /// Bytes per second as the broker sees them, not a number where it does not tell.
    public record Traffic(double receivedBytesPerSecond, double sentBytesPerSecond) {}

    /// True when the broker reads nothing from it because of a memory or disk alarm.
    public boolean blocked() {
        return state.equals("blocked");
    }
}
