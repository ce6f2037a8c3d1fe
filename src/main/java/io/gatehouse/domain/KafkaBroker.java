package io.gatehouse.domain;

/// A broker of a Kafka cluster.
///
/// @param rack "" when it has none
public record KafkaBroker(int id, String host, int port, String rack) {

    @Override
    public String toString() {
        return host + ":" + port + " (" + id + ")";
    }
}
