package io.gatehouse.replay;

/// How far a replay is, in messages.
///
/// @param replayed confirmed by the broker and removed from the dead-letter queue
/// @param total the fixed end point
/// @param inFlight sent and not confirmed yet
/// @param held left in the dead-letter queue for a reason
/// @param possiblyRepeated sent before a connection was lost and sent again, as nobody could tell whether they arrived
public record ReplayCounts(long replayed, long total, long inFlight, long held, long possiblyRepeated) {}
