package io.gatehouse.replay;

/// A message that was left where it was.
///
/// @param messageId its publisher's id for it, "" without one
/// @param exchange where it would have gone, "" where nobody knows; the default exchange is `amq.default`
/// @param routingKey with which key, "" where nobody knows
public record HeldMessage(Held reason, String messageId, String exchange, String routingKey) {}
