package io.gatehouse.simulator.adapter.rabbitmq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The messages of one channel that are published and not yet confirmed, by their sequence number. Not thread-safe.
final class ConfirmWindow {

    private final int limit;
    private final @Nullable Pending[] ring;
    private final Map<String, String> returned = new HashMap<>();
    private long oldest = 1;
    private long next = 1;
    private int unconfirmed;

    private record Pending(String messageId, CompletableFuture<Void> outcome) {}

    /// A message whose fate is known: `failure` is empty when the broker has it.
    record Settled(CompletableFuture<Void> outcome, String failure) {}

    ConfirmWindow(int limit) {
        this.limit = limit;
        // Confirms may come out of order: some room for the numbers between the oldest and the newest.
        this.ring = new Pending[limit * 8];
    }

    boolean full() {
        return unconfirmed >= limit || next - oldest >= ring.length;
    }

    /// Takes in the next message; the numbers of a channel have no gaps.
    CompletableFuture<Void> add(long sequence, String messageId) {
        if (sequence != next) {
            throw new IllegalStateException("the channel counts " + sequence + ", expected " + next);
        }
        var outcome = new CompletableFuture<Void>();
        ring[index(next++)] = new Pending(messageId, outcome);
        unconfirmed++;
        return outcome;
    }

    /// The broker could route that message nowhere; its confirm follows and does not count.
    void returned(String messageId, String reason) {
        returned.put(messageId, reason);
    }

    /// The broker has that message, or all up to it.
    List<Settled> confirmed(long sequence, boolean multiple) {
        return settle(multiple ? oldest : sequence, sequence, "");
    }

    /// The broker refused that message, or all up to it.
    List<Settled> refused(long sequence, boolean multiple) {
        return settle(multiple ? oldest : sequence, sequence, "the broker refused the message (nack)");
    }

    /// Nothing will be heard any more of those that are left.
    List<Settled> lost(String reason) {
        return settle(oldest, next - 1, reason);
    }

    private List<Settled> settle(long from, long to, String failure) {
        List<Settled> settled = new ArrayList<>();
        for (long sequence = Math.max(from, oldest); sequence <= to && sequence < next; sequence++) {
            Pending pending = ring[index(sequence)];
            if (pending != null) {
                ring[index(sequence)] = null;
                unconfirmed--;
                String unroutable = returned.isEmpty() ? null : returned.remove(pending.messageId());
                settled.add(new Settled(pending.outcome(), unroutable == null ? failure : unroutable));
            }
        }
        while (oldest < next && ring[index(oldest)] == null) {
            oldest++;
        }
        return settled;
    }

    private int index(long sequence) {
        return (int) (sequence % ring.length);
    }
}
