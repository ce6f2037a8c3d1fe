package io.gatehouse.simulator.ledger;

/// Where one user is. The order is the way through the pipeline; who has not entered yet is only `ARRIVING`.
public enum Place {
    ARRIVING,
    WAITING,
    ADMITTED,
    IN_FLIGHT,
    READY,
    UNACKED,
    DEAD_LETTERED,
    ISSUED,
    REFUSED,
    LOST,
    ORPHANED;

    private static final Place[] ALL = values();

    /// The place of that code.
    static Place at(int code) {
        return ALL[code];
    }

    /// A number small enough for four bits; it never leaves this run of the program.
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    /// True when the broker has, or has had, a message of someone in this place.
    public boolean beyondBroker() {
        return switch (this) {
            case READY, UNACKED, DEAD_LETTERED, ISSUED, LOST -> true;
            case ARRIVING, WAITING, ADMITTED, IN_FLIGHT, REFUSED, ORPHANED -> false;
        };
    }

    /// True when nothing more happens to someone in this place unless an operator acts.
    public boolean isEnd() {
        return switch (this) {
            case DEAD_LETTERED, ISSUED, REFUSED, LOST, ORPHANED -> true;
            case ARRIVING, WAITING, ADMITTED, IN_FLIGHT, READY, UNACKED -> false;
        };
    }
}
