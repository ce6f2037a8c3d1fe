package io.gatehouse.domain;

/// A channel that publishes.
///
/// @param confirms whether it asked to be told what the broker took
public record PublishingChannel(String name, boolean confirms) {}
