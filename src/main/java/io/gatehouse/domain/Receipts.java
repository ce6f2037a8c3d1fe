package io.gatehouse.domain;

/// What users answered to the news of their ticket, since the program that tells them was started.
///
/// @param told users whom it told
/// @param received users who confirmed that they know
/// @param unreachable users who were not there to be told for as long as their ticket was kept for them
public record Receipts(long told, long received, long unreachable) {

    /// How many have not answered yet.
    public long unanswered() {
        return Math.max(0, told - received - unreachable);
    }
}
