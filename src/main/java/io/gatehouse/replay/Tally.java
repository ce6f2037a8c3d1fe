package io.gatehouse.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// Counts of a whole replay, over all its links. Thread-safe.
final class Tally {

    private static final int LISTED = 1_000;

    private final long total;
    private final EnumMap<Held, Long> held = new EnumMap<>(Held.class);
    private final EnumMap<Held, String> words = new EnumMap<>(Held.class);
    private final List<HeldMessage> listed = new ArrayList<>();
    private long replayed;
    private long possiblyRepeated;
    private long sent;
    private long puttingBack;
    private int reconnects;

    Tally(long total) {
        this.total = total;
    }

    /// The run's number for the next message.
    synchronized long nextNumber() {
        return ++sent;
    }

    synchronized long sent() {
        return sent;
    }

    /// Some were removed. More than the total can only be messages that were sent again after a lost connection.
    ///
    /// @return how many were replayed in all
    synchronized long replayed(long removed) {
        var putBack = Math.min(removed, puttingBack);
        puttingBack -= putBack;
        var count = removed - putBack;
        var open = total - replayed - heldCount();
        replayed += Math.min(count, open);
        possiblyRepeated += Math.max(0, count - open);
        return replayed;
    }

    synchronized void held(Held reason, long count, String broker) {
        held.merge(reason, count, Long::sum);
        if (!broker.isEmpty()) {
            words.putIfAbsent(reason, broker);
        }
    }

    /// A copy is sent to the end of the queue; the message is removed when that is confirmed.
    synchronized void puttingBack() {
        puttingBack++;
        held.merge(Held.PUT_BACK, 1L, Long::sum);
    }

    /// Remembers which message is held; only the first ones.
    synchronized void list(HeldMessage message) {
        if (listed.size() < LISTED) {
            listed.add(message);
        }
    }

    /// Held messages went back to the queue with the lost link and will come again.
    synchronized void heldComeAgain() {
        held.clear();
        puttingBack = 0;
        listed.clear();
    }

    /// Sent, and still in the queue as far as is known.
    synchronized void doubtful(long count) {
        possiblyRepeated += count;
    }

    synchronized void reconnected() {
        reconnects++;
    }

    synchronized long remaining() {
        return total - replayed;
    }

    synchronized ReplayCounts counts(long inFlight) {
        return new ReplayCounts(replayed, total, inFlight, heldCount(), possiblyRepeated);
    }

    synchronized ReplayResult result(ReplayResult.Ending ending, Optional<String> reason) {
        return new ReplayResult(ending, counts(0), new HeldBack(held, words, listed), reconnects, reason);
    }

    private long heldCount() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }
}
