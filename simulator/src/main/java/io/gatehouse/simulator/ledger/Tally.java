package io.gatehouse.simulator.ledger;

/// What a ledger counts beside its users. The numbers stay as they are: files hold them.
enum Tally {
    /// Second tickets of which the workers told.
    ISSUED_AGAIN(0),
    ENTERED_AGAIN(1),
    /// Dead letters that were there before the run, plus one; 0 before the first look.
    FOREIGN_DEAD_LETTERS(2),
    RESTARTS(3),
    /// People who were let in, each once.
    LET_IN(4),
    /// Second tickets of which the notifier read.
    TOLD_AGAIN(5);

    private final int index;

    Tally(int index) {
        this.index = index;
    }

    long in(IntColumn tallies) {
        return tallies.get(index);
    }

    void set(IntColumn tallies, long value) {
        tallies.set(index, Math.toIntExact(value));
    }

    void count(IntColumn tallies) {
        tallies.set(index, tallies.get(index) + 1);
    }
}
