package io.gatehouse.bench;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.lettuce.core.Consumer;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A stream in a lab's Redis that a group has begun to read and never acknowledged.
final class LongStream {

    private static final String KEY = "bench:stream";
    private static final String GROUP = "bench";
    private static final int BATCH = 10_000;
    private static final int PENDING = 1_000;

    private LongStream() {}

    static void fill(LabEndpoints lab, int entries) {
        var client = RedisClient.create(RedisURI.create(lab.redisHost(), lab.redisPort()));
        try (var connection = client.connect()) {
            var commands = connection.async();
            for (var added = 0; added < entries; added += BATCH) {
                List<RedisFuture<String>> answers = new ArrayList<>();
                for (var entry = 0; entry < BATCH; entry++) {
                    answers.add(commands.xadd(KEY, Map.of("user", "user-" + (added + entry))));
                }
                LettuceFutures.awaitAll(Duration.ofMinutes(1), answers.toArray(RedisFuture[]::new));
            }
            connection
                    .sync()
                    .xgroupCreate(XReadArgs.StreamOffset.from(KEY, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
            read(connection.sync());
        } finally {
            client.shutdown();
        }
    }

    @SuppressWarnings("unchecked") // an array of one generic type
    private static void read(RedisCommands<String, String> commands) {
        commands.xreadgroup(
                Consumer.from(GROUP, "reader"),
                XReadArgs.Builder.count(PENDING),
                XReadArgs.StreamOffset.lastConsumed(KEY));
    }

    /// The same profile, that watches the stream too.
    static Profile watchedBy(Profile profile) {
        var names = profile.names();
        var redis = new PipelineNames.Redis(
                names.redis().waitingRoom(),
                names.redis().activeUsers(),
                new WatchedKeys(List.of(KEY), List.of(), List.of(), List.of(), List.of()));
        return profile.withNames(new PipelineNames(redis, names.rabbitMq(), names.kafka()));
    }
}
