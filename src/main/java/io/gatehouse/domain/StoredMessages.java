package io.gatehouse.domain;

/// How many messages a queue holds, and how many of them outlive a restart of the broker.
///
/// @param messages ready and unacked
/// @param persistentMessages those of them that their publishers marked so
public record StoredMessages(long messages, long persistentMessages) {}
