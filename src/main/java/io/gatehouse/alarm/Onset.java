package io.gatehouse.alarm;

import io.gatehouse.domain.Patience;
import java.time.Instant;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Counts and times how a condition sets in, and tells when it is ripe. Not thread-safe.
final class Onset {

    private final Patience patience;
    private final ArrayDeque<Instant> beginnings = new ArrayDeque<>();
    private @Nullable Instant metSince;
    private int inARow;

    Onset(Patience patience) {
        this.patience = patience;
    }

    /// Takes in whether the condition is met, and tells whether it was met long or often enough.
    boolean isRipe(boolean met, Instant at) {
        if (!met) {
            metSince = null;
            inARow = 0;
            return false;
        }
        var since = metSince;
        if (since == null) {
            since = at;
            metSince = at;
            beginnings.addLast(at);
        }
        inARow++;
        return switch (patience) {
            case Patience.Lasting lasting ->
                inARow >= 2 && !since.plus(lasting.duration()).isAfter(at);
            case Patience.Times times -> {
                while (beginnings.getFirst().isBefore(at.minus(times.window())) && beginnings.size() > 1) {
                    beginnings.removeFirst();
                }
                yield beginnings.size() >= times.count();
            }
        };
    }
}
