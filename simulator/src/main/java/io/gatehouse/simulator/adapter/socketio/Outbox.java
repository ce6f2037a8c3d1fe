package io.gatehouse.simulator.adapter.socketio;

import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Tickets that their users have not acknowledged: kept for a while, at most so many, so that one who comes later or
/// comes back is told. Remembers the last who were acknowledged or given up, so that the same event from the log does
/// not go out anew. Thread-safe, never blocks.
final class Outbox {

    private final int most;
    private final long keepMillis;
    private final LongSupplier clockMillis;
    private final Map<String, Kept> byId = new LinkedHashMap<>();
    private final Map<String, List<Kept>> byUser = new HashMap<>();
    private final Set<String> settled = new LinkedHashSet<>();

    /// An empty one.
    ///
    /// @param most how many tickets are kept, and how many settled ones are remembered
    /// @param keepMillis for how long one is kept
    Outbox(int most, long keepMillis, LongSupplier clockMillis) {
        this.most = most;
        this.keepMillis = keepMillis;
        this.clockMillis = clockMillis;
    }

    private record Kept(ReservationEvent event, long sinceMillis, Set<UUID> sentOver) {}

    /// Keeps a ticket.
    ///
    /// @return false when it is kept already, or settled
    synchronized boolean keep(ReservationEvent event) {
        if (byId.containsKey(event.id()) || settled.contains(event.id())) {
            return false;
        }
        var kept = new Kept(event, clockMillis.getAsLong(), new HashSet<>(2));
        byId.put(event.id(), kept);
        byUser.computeIfAbsent(event.userId(), _ -> new ArrayList<>(1)).add(kept);
        return true;
    }

    /// What is kept for a user and has not gone out over that connection.
    synchronized List<ReservationEvent> unsent(String userId, UUID connection) {
        return byUser.getOrDefault(userId, List.of()).stream()
                .filter(kept -> !kept.sentOver.contains(connection))
                .map(Kept::event)
                .toList();
    }

    /// Notes that a ticket goes out over a connection now.
    ///
    /// @return false when it need not, because it did before or is settled
    synchronized boolean sending(String id, UUID connection) {
        var kept = byId.get(id);
        return kept != null && kept.sentOver.add(connection);
    }

    /// The user has acknowledged the ticket.
    ///
    /// @return false when that was known, or the ticket was given up before
    synchronized boolean acknowledged(String id) {
        return remove(id).isPresent();
    }

    /// Gives up what was kept for too long, and the oldest where there are too many.
    synchronized Collection<ReservationEvent> giveUp() {
        var old = clockMillis.getAsLong() - keepMillis;
        var tooMany = byId.size() - most;
        var gone = new ArrayList<ReservationEvent>();
        for (var kept : byId.values()) {
            if (kept.sinceMillis > old && gone.size() >= tooMany) {
                break;
            }
            gone.add(kept.event);
        }
        gone.forEach(event -> remove(event.id()));
        return gone;
    }

    private Optional<Kept> remove(String id) {
        var kept = byId.remove(id);
        if (kept == null) {
            return Optional.empty();
        }
        byUser.computeIfPresent(kept.event.userId(), (_, all) -> {
            all.remove(kept);
            return all.isEmpty() ? null : all;
        });
        settled.add(id);
        if (settled.size() > most) {
            var oldest = settled.iterator();
            oldest.next();
            oldest.remove();
        }
        return Optional.of(kept);
    }
}
