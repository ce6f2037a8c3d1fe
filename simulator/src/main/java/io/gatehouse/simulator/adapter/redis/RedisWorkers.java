package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.pipeline.TicketConsumer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The living workers of one route, by the names under which Redis knows them. Thread-safe.
final class RedisWorkers {

    private static final int SHORT = 8;

    private final Set<String> living = ConcurrentHashMap.newKeySet();

    /// Makes consumers whose end is noticed here.
    Function<String, TicketConsumer> consumers(RedisLink link, Function<String, RedisIntake> intakes, int prefetch) {
        return name -> {
            // A worker of another run, or one that was restarted, is somebody else.
            String worker = name + "-" + UUID.randomUUID().toString().substring(0, SHORT);
            living.add(worker);
            return new RedisConsumer(worker, link, intakes.apply(worker), prefetch, () -> living.remove(worker));
        };
    }

    /// Their names, behind what else a script wants.
    String[] living(String... before) {
        return Stream.concat(Stream.of(before), living.stream()).toArray(String[]::new);
    }
}
