package io.gatehouse.simulator.ledger;

/// Brings into the books what only the brokers know: messages that expired, were replayed or were purged, people
/// who vanished from the waiting room. Asked about once a second by one thread; not thread-safe itself.
///
/// A move between the two queues must show on both sides. What left one side and came up nowhere for five looks is
/// lost; should a worker see it after all, the ledger finds the user again.
public final class Reconciliation {

    private static final int LOOKS_FOR_A_MOVE = 2;
    private static final int LOOKS_FOR_A_LOSS = 5;
    private static final long SETTLED_MILLIS = 5_000;

    private final Ledger ledger;
    private final Shortfall expired = new Shortfall(LOOKS_FOR_A_MOVE);
    private final Shortfall replayed = new Shortfall(LOOKS_FOR_A_MOVE);
    private final Shortfall purged = new Shortfall(LOOKS_FOR_A_LOSS);
    private final Shortfall dropped = new Shortfall(LOOKS_FOR_A_LOSS);
    private final Shortfall vanished = new Shortfall(LOOKS_FOR_A_LOSS);

    public Reconciliation(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Compares the books with the queues. Dead letters that were there at the first look belong to somebody else.
    ///
    /// @return the depth without what belongs to somebody else
    public QueueDepth queues(QueueDepth depth) {
        long deadBefore = ledger.foreignDeadLetters(depth.dead());
        long readyMissing = ledger.count(Place.READY) - depth.ready();
        var own = new QueueDepth(depth.ready(), depth.dead() - deadBefore, depth.observed());
        long deadMissing = ledger.count(Place.DEAD_LETTERED) - own.dead();

        long toDead = expired.lasting(Math.min(readyMissing, -deadMissing));
        long toReady = replayed.lasting(Math.min(deadMissing, -readyMissing));
        ledger.correct(Place.READY, Place.DEAD_LETTERED, toDead, 0);
        ledger.correct(Place.DEAD_LETTERED, Place.READY, toReady, 0);
        if (toDead > 0 || toReady > 0 || depth.observed()) {
            forgetLosses();
            return own;
        }
        long fromReady = purged.lasting(readyMissing - Math.max(0, -deadMissing));
        long fromDead = dropped.lasting(deadMissing - Math.max(0, -readyMissing));
        long moved = ledger.correct(Place.READY, Place.LOST, fromReady, SETTLED_MILLIS)
                + ledger.correct(Place.DEAD_LETTERED, Place.LOST, fromDead, SETTLED_MILLIS);
        if (moved > 0) {
            forgetLosses();
        }
        return own;
    }

    /// The broker does not answer: what was seen before says nothing about what comes after.
    public void queuesUnknown() {
        expired.forget();
        replayed.forget();
        forgetLosses();
    }

    /// Compares the books with the waiting room's size.
    public void waitingRoom(long people) {
        long orphans = vanished.lasting(ledger.count(Place.WAITING) - people);
        if (orphans > 0) {
            ledger.correct(Place.WAITING, Place.ORPHANED, orphans, SETTLED_MILLIS);
            vanished.forget();
        }
    }

    /// Redis does not answer.
    public void waitingRoomUnknown() {
        vanished.forget();
    }

    private void forgetLosses() {
        purged.forget();
        dropped.forget();
    }
}
