package io.gatehouse.domain;

/// What users answered to the news of their ticket. Who was told and is in neither count has not answered yet.
///
/// @param received users who confirmed that they know
/// @param unreachable users who were not there to be told for as long as their ticket was kept for them
public record Receipts(long received, long unreachable) {

    /// How many of those who were told have not answered yet.
    public long unanswered(long told) {
        return Math.max(0, told - received - unreachable);
    }
}
