package io.gatehouse.adapter.redis;

import io.gatehouse.domain.KeyState;
import io.gatehouse.port.KeySearch;
import io.gatehouse.port.RedisKeyspace;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// All keys over Lettuce; looking through them has a connection of its own.
final class LettuceKeyspace implements RedisKeyspace {

    private static final String POLICY = "maxmemory-policy";

    private final CommandLink link;
    private final Supplier<RedisConnector> connectors;

    LettuceKeyspace(CommandLink link, Supplier<RedisConnector> connectors) {
        this.link = link;
        this.connectors = connectors;
    }

    @Override
    public Found survey(Wanted wanted, Consumer<KeySearch.Progress> progress, BooleanSupplier cancelled) {
        try (var connector = connectors.get();
                var survey = connector.connect()) {
            var biggest = new BiggestKeys(survey, wanted);
            var ending = ScanSteps.walk(
                    survey,
                    wanted.pattern(),
                    (keys, lookedAt, total) -> {
                        biggest.weigh(keys);
                        progress.accept(new KeySearch.Progress(lookedAt, total, biggest.size()));
                        return true;
                    },
                    cancelled);
            return biggest.found(ending == KeySearch.Ending.COMPLETE);
        }
    }

    @Override
    public String evictionPolicy() {
        Map<String, String> answer = link.ask(redis -> redis.configGet(POLICY));
        return answer.getOrDefault(POLICY, "");
    }

    /// Redis carries out no configuration in a script or under a watch, so a moment lies between the two.
    @Override
    public boolean setEvictionPolicy(String from, String to) {
        if (!evictionPolicy().equals(from)) {
            return false;
        }
        link.change(redis -> redis.configSet(POLICY, to));
        return true;
    }

    /// What a key weighs, for ordering.
    static long weight(KeyState key) {
        return key.memoryBytes().orElse(0);
    }
}
