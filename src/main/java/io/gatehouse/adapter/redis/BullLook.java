package io.gatehouse.adapter.redis;

import io.gatehouse.domain.BullQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The questions about one BullMQ queue: the length of each of its keys. Older versions keep the jobs of a paused queue
/// in a list of their own, which wait as well.
final class BullLook {

    private static final List<String> LISTS = List.of("wait", "paused", "active");
    private static final List<String> SORTED =
            List.of("delayed", "prioritized", "waiting-children", "completed", "failed");

    private BullLook() {}

    static CompletionStage<BullQueue> ask(RedisLink link, String name) {
        var redis = link.commands();
        var prefix = BullQueue.keyOf(name) + ":";
        var counts = new ArrayList<CompletionStage<Long>>();
        LISTS.forEach(key -> counts.add(link.answer(redis.llen(prefix + key))));
        SORTED.forEach(key -> counts.add(link.answer(redis.zcard(prefix + key))));
        var paused = link.answer(redis.hexists(prefix + "meta", "paused"));
        return all(counts).thenCombine(paused, (sizes, isPaused) -> queue(name, sizes, isPaused));
    }

    private static CompletionStage<List<Long>> all(List<CompletionStage<Long>> stages) {
        CompletionStage<List<Long>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var stage : stages) {
            all = all.thenCombine(stage, (list, value) -> {
                list.add(value);
                return list;
            });
        }
        return all;
    }

    private static BullQueue queue(String name, List<Long> sizes, boolean paused) {
        return new BullQueue(
                name,
                sizes.get(0) + sizes.get(1),
                sizes.get(2),
                sizes.get(3),
                sizes.get(4),
                sizes.get(5),
                sizes.get(6),
                sizes.get(7),
                paused);
    }
}
