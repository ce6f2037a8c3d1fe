package io.gatehouse.simulator.adapter.redis;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Takes people out of the line and remembers only that they are active: who their requests are is known to the
/// caller alone.
///
/// @param keys where people are
record NoMemory(RedisLink link, Keys keys) implements Handover {

    @Override
    public CompletionStage<List<String>> admit(int activeLimit, long untilMillis) {
        String[] all = {keys.waiting(), keys.active(), keys.expiry()};
        return Script.POP.run(link.commands(), all, Integer.toString(activeLimit), Long.toString(untilMillis));
    }

    @Override
    public CompletionStage<?> published(String userId) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Set<String>> unpublished() {
        return CompletableFuture.completedStage(Set.of());
    }
}
