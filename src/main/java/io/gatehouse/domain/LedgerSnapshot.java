package io.gatehouse.domain;

/// Where every user of a simulation is at one moment. Conservation: each who entered is in exactly one place.
///
/// All counts are people. `notified` is a part of `issued`; `lost`, `duplicated` and `orphaned` are what the equation
/// is off by and must be 0 in a healthy pipeline.
public record LedgerSnapshot(long entered, Places places, long notified, Differences differences) {

    /// The places a user can be in between arriving and leaving.
    public record Places(
            long waiting,
            long admitted,
            long inFlight,
            long ready,
            long unacked,
            long deadLettered,
            long issued,
            long refused) {

        public long sum() {
            return waiting + admitted + inFlight + ready + unacked + deadLettered + issued + refused;
        }
    }

    /// What went wrong: never seen again, ticketed twice, or gone from Redis without ever reaching the broker.
    public record Differences(long lost, long duplicated, long orphaned) {
        public static final Differences NONE = new Differences(0, 0, 0);
    }

    /// True when everybody is accounted for and nobody was lost, doubled or orphaned.
    public boolean balanced() {
        return entered == places.sum() && differences.equals(Differences.NONE) && notified <= places.issued();
    }
}
