package io.gatehouse.simulator.adapter.redis;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// Remembers in a set who was let in, until the broker has confirmed.
///
/// @param keys where people are
record ProcessingSet(RedisLink link, Keys keys) implements Handover {

    @Override
    public CompletionStage<List<String>> admit(int activeLimit, long untilMillis) {
        String[] all = {keys.waiting(), keys.active(), keys.expiry(), keys.processing()};
        return Script.ADMIT.run(link.commands(), all, Integer.toString(activeLimit), Long.toString(untilMillis));
    }

    @Override
    public CompletionStage<?> published(String userId) {
        return link.commands().srem(keys.processing(), userId);
    }

    @Override
    public CompletionStage<Set<String>> unpublished() {
        return link.commands().smembers(keys.processing());
    }
}
