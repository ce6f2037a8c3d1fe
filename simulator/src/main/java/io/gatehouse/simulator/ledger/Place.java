package io.gatehouse.simulator.ledger;

/// Where one user is. The order is the way through the pipeline; who has not entered yet is only `ARRIVING`.
public enum Place {
    ARRIVING(1),
    WAITING(2),
    ADMITTED(3),
    IN_FLIGHT(4),
    READY(5),
    UNACKED(6),
    DEAD_LETTERED(7),
    ISSUED(8),
    /// Turned away at the door.
    REFUSED(9),
    LOST(10),
    ORPHANED(11),
    /// Gave up in line, or was let in and got no seat: nothing that is heard of late brings them back.
    LEFT(12);

    private static final Place[] BY_CODE = new Place[13];

    static {
        for (var place : values()) {
            BY_CODE[place.code] = place;
        }
    }

    private final int code;

    Place(int code) {
        this.code = code;
    }

    /// The place of that code.
    static Place at(int code) {
        return BY_CODE[code];
    }

    /// From 1 to 15, so that it fits into four bits and is never nothing. Files hold it: it stays as it is.
    int code() {
        return code;
    }

    /// True when the broker has, or has had, a message of someone in this place.
    public boolean beyondBroker() {
        return switch (this) {
            case READY, UNACKED, DEAD_LETTERED, ISSUED, LOST -> true;
            case ARRIVING, WAITING, ADMITTED, IN_FLIGHT, REFUSED, LEFT, ORPHANED -> false;
        };
    }

    /// True when nothing more happens to someone in this place unless an operator acts.
    public boolean isEnd() {
        return switch (this) {
            case DEAD_LETTERED, ISSUED, REFUSED, LEFT, LOST, ORPHANED -> true;
            case ARRIVING, WAITING, ADMITTED, IN_FLIGHT, READY, UNACKED -> false;
        };
    }
}
