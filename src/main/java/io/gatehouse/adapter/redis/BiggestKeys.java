package io.gatehouse.adapter.redis;

import io.gatehouse.domain.KeyState;
import io.gatehouse.port.RedisKeyspace.Found;
import io.gatehouse.port.RedisKeyspace.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletionStage;

/// Keeps the keys that take most memory of all that it is given. For one thread.
final class BiggestKeys {

    /// `PTTL` of a key that stays.
    private static final long NEVER = -1;

    private record Weighed(String key, long bytes) {}

    private final RedisLink link;
    private final Wanted wanted;
    private final Remembered remembered = new Remembered();
    private final PriorityQueue<Weighed> kept = new PriorityQueue<>(Comparator.comparingLong(Weighed::bytes));
    private long lookedAt;
    private long fitting;

    BiggestKeys(RedisLink link, Wanted wanted) {
        this.link = link;
        this.wanted = wanted;
    }

    /// Asks about all of them in one batch.
    void weigh(List<String> keys) {
        var redis = link.commands();
        var memory = new ArrayList<CompletionStage<Optional<Long>>>();
        var left = new ArrayList<CompletionStage<Long>>();
        for (var key : keys) {
            memory.add(link.answer(redis.memoryUsage(key)).thenApply(Optional::ofNullable));
            left.add(link.answer(redis.pttl(key)));
        }
        for (var i = 0; i < keys.size(); i++) {
            Optional<Long> bytes = ScanSteps.answer(link, memory.get(i));
            long millis = ScanSteps.answer(link, left.get(i));
            if (bytes.isPresent()) {
                take(keys.get(i), bytes.get(), millis == NEVER);
            }
        }
    }

    private void take(String key, long bytes, boolean stays) {
        lookedAt++;
        if (wanted.withoutExpiry() && !stays) {
            return;
        }
        fitting++;
        kept.add(new Weighed(key, bytes));
        if (kept.size() > wanted.most()) {
            kept.remove();
        }
    }

    int size() {
        return kept.size();
    }

    /// What was found, with what each key is.
    ///
    /// @param complete whether every key was looked at
    Found found(boolean complete) {
        var states = new ArrayList<KeyState>();
        for (var one : kept) {
            var state = ScanSteps.answer(link, new KeyLook(link, remembered, one.key()).ask());
            if (state.exists()) {
                states.add(state);
            }
        }
        states.sort(Comparator.comparingLong(LettuceKeyspace::weight).reversed().thenComparing(KeyState::key));
        return new Found(states, lookedAt, fitting, complete);
    }
}
