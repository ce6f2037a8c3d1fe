package io.gatehouse.simulator.adapter.kafka;

import java.util.NavigableSet;
import java.util.TreeSet;

/// What one member has got of one partition, and what of that is done: a group can only commit up to an offset, so
/// the oldest open record holds back all behind it. Not thread-safe.
final class SettledOffsets {

    private final NavigableSet<Long> open = new TreeSet<>();
    private long next;
    private long committed;

    /// From the first record on, which has this offset.
    SettledOffsets(long first) {
        next = first;
        committed = first;
    }

    void delivered(long offset) {
        open.add(offset);
        next = offset + 1;
    }

    void settled(long offset) {
        open.remove(offset);
    }

    int open() {
        return open.size();
    }

    /// The offset up to which everything is done.
    long committable() {
        return open.isEmpty() ? next : open.first();
    }

    boolean isCommitted() {
        return committable() == committed;
    }

    void committed(long offset) {
        committed = offset;
    }

    /// How many records the group still counts as lag although the member has them.
    long uncommitted() {
        return next - committed;
    }
}
