package io.gatehouse.domain;

/// A channel of a connection at one moment.
///
/// @param connection the name of its connection
/// @param prefetch how many unacked messages its consumers may hold together, 0 for no limit
/// @param state the broker's word: running, idle, flow, …
public record RabbitChannel(String name, String connection, String user, int prefetch, Load load, String state) {

    /// What is open on it.
    ///
    /// @param unconfirmedMessages published and not yet confirmed to the publisher
    public record Load(int consumers, long unackedMessages, long unconfirmedMessages) {}
}
