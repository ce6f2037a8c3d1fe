package io.gatehouse.simulator.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// Writes a request into a stream in the step that lets its user in; a consumer group of one relay hands the entries
/// out, and an entry is acknowledged and removed once the broker has confirmed.
final class OutboxStream implements Handover {

    private final RedisLink link;
    private final Keys keys;
    private final Map<String, String> entries = new ConcurrentHashMap<>();

    OutboxStream(RedisLink link, Keys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public CompletionStage<List<String>> admit(int activeLimit, long untilMillis) {
        String[] all = {keys.waiting(), keys.active(), keys.expiry(), keys.outbox()};
        return Script.ADMIT_TO_OUTBOX
                .<List<String>>run(link.commands(), all, Integer.toString(activeLimit), Long.toString(untilMillis))
                .thenApply(this::noted);
    }

    @Override
    public CompletionStage<?> published(String userId) {
        String entry = entries.remove(userId);
        if (entry == null) {
            return CompletableFuture.completedStage(null);
        }
        String[] outbox = {keys.outbox()};
        return Script.RELAYED.<Long>run(link.commands(), outbox, entry).whenComplete((_, failure) -> {
            if (failure != null) {
                entries.put(userId, entry);
            }
        });
    }

    @Override
    public CompletionStage<Set<String>> unpublished() {
        String[] outbox = {keys.outbox()};
        return Script.IN_OUTBOX
                .<List<String>>run(link.commands(), outbox)
                .thenApply(pending -> Set.copyOf(noted(pending)));
    }

    // Entry, user, entry, user …: the entry is needed again when the broker has confirmed.
    private List<String> noted(List<String> pairs) {
        List<String> users = new ArrayList<>(pairs.size() / 2);
        for (int i = 0; i < pairs.size(); i += 2) {
            users.add(pairs.get(i + 1));
            entries.put(pairs.get(i + 1), pairs.get(i));
        }
        return users;
    }
}
