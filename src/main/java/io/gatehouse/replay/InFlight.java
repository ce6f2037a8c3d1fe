package io.gatehouse.replay;

import java.util.Arrays;

/// Which message of one link is where between being sent and being removed: sequence numbers of publishing on one
/// side, delivery tags on the other. Sequence numbers count up from 1. Not thread-safe: its [Window] locks.
final class InFlight {

    private static final byte SENT = 1;
    private static final byte RETURNED = 2;
    private static final byte CONFIRMED = 3;
    private static final byte SETTLED = 4;

    private long[] tags;
    private byte[] states;
    private String[] ids;
    private long lowest = 1;
    private long next = 1;

    InFlight(int capacity) {
        var size = Integer.highestOneBit(Math.max(2, capacity) - 1) * 2;
        tags = new long[size];
        states = new byte[size];
        ids = new String[size];
        Arrays.fill(ids, "");
    }

    /// Notes the next message as sent.
    ///
    /// @return its sequence number
    long sent(long tag, String id) {
        if (next - lowest == tags.length) {
            grow();
        }
        var slot = slot(next);
        tags[slot] = tag;
        states[slot] = SENT;
        ids[slot] = id;
        return next++;
    }

    /// Notes that a sent message came back; its confirm is still to come and then settles it unacknowledged.
    ///
    /// @return its delivery tag, 0 when it is not in flight
    long returned(long sequence) {
        if (!isSent(sequence)) {
            return 0;
        }
        states[slot(sequence)] = RETURNED;
        return tags[slot(sequence)];
    }

    /// Notes a confirm.
    ///
    /// @return true when that message may now be removed from its queue
    boolean confirmed(long sequence) {
        if (isSent(sequence)) {
            states[slot(sequence)] = CONFIRMED;
            return true;
        }
        settle(sequence);
        return false;
    }

    /// Notes that the broker did not take it.
    ///
    /// @return its delivery tag, 0 when it was settled before
    long rejected(long sequence) {
        if (sequence < lowest || sequence >= next || states[slot(sequence)] == SETTLED) {
            return 0;
        }
        var tag = tags[slot(sequence)];
        settle(sequence);
        return tag;
    }

    /// The lowest sequence number that is not settled; equals [#end] when all are.
    long lowest() {
        return lowest;
    }

    /// One past the highest sequence number.
    long end() {
        return next;
    }

    boolean isConfirmed(long sequence) {
        return sequence >= lowest && sequence < next && states[slot(sequence)] == CONFIRMED;
    }

    boolean isUnanswered(long sequence) {
        return sequence >= lowest
                && sequence < next
                && (states[slot(sequence)] == SENT || states[slot(sequence)] == RETURNED);
    }

    long tag(long sequence) {
        return tags[slot(sequence)];
    }

    /// The publisher's id for it, "" without one.
    String id(long sequence) {
        return ids[slot(sequence)];
    }

    /// Forgets a message: it was removed from its queue, or stays there.
    void settle(long sequence) {
        if (sequence < lowest || sequence >= next) {
            return;
        }
        states[slot(sequence)] = SETTLED;
        while (lowest < next && states[slot(lowest)] == SETTLED) {
            lowest++;
        }
    }

    private boolean isSent(long sequence) {
        return sequence >= lowest && sequence < next && states[slot(sequence)] == SENT;
    }

    private int slot(long sequence) {
        return (int) sequence & (tags.length - 1);
    }

    // One slow target queue can keep an early message unconfirmed while later ones go on.
    private void grow() {
        var oldTags = tags;
        var oldStates = states;
        var oldIds = ids;
        tags = new long[oldTags.length * 2];
        states = new byte[tags.length];
        ids = new String[tags.length];
        Arrays.fill(ids, "");
        for (var sequence = lowest; sequence < next; sequence++) {
            var old = (int) sequence & (oldTags.length - 1);
            tags[slot(sequence)] = oldTags[old];
            states[slot(sequence)] = oldStates[old];
            ids[slot(sequence)] = oldIds[old];
        }
    }
}
