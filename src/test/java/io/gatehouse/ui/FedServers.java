package io.gatehouse.ui;

import io.gatehouse.domain.BullQueue;
import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.RedisState;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.domain.SlowLog;
import io.gatehouse.domain.StreamState;
import io.gatehouse.port.KeySearch;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.console.RedisLook;
import io.gatehouse.ui.console.RedisView;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a Redis and two services say, given by hand.
public final class FedServers {

    private FedServers() {}

    /// A Redis at its work.
    ///
    /// @param trouble near its limit, evicting, with failing persistence
    public static RedisState state(boolean trouble) {
        return new RedisState(
                new RedisState.Server("7.0.15", "standalone", "master", OptionalLong.of(1), Optional.empty()),
                new RedisState.Memory(
                        OptionalLong.of(trouble ? 1_950_000_000L : 812_400_000L),
                        trouble ? OptionalLong.of(2_000_000_000L) : OptionalLong.empty(),
                        OptionalLong.of(8_326_000_000L),
                        trouble ? "allkeys-lru" : "noeviction"),
                new RedisState.Clients(OptionalLong.of(84), OptionalLong.of(10_000), OptionalLong.of(3)),
                new RedisState.Activity(
                        OptionalDouble.of(4_312),
                        trouble ? OptionalDouble.of(71.4) : OptionalDouble.of(98.2),
                        OptionalDouble.of(trouble ? 212 : 0),
                        OptionalLong.of(trouble ? 48_120 : 0)),
                new RedisState.Persistence(
                        false, !trouble, trouble ? List.of("rdb_last_bgsave_status: err") : List.of()),
                List.of(new RedisState.Keyspace("db0", 18_204, 1_203)));
    }

    /// Everything that the screen of Redis shows.
    public static RedisLook look(boolean trouble, Instant now) {
        var groups = List.of(
                group("mailers", trouble ? 812 : 12, 40, trouble ? 1_260 : 2), group("statistics", 0, 2_310, 0));
        return new RedisLook(
                state(trouble),
                List.of(
                        key("ticket:waiting:queue", "zset", 8_214, 612_300, Optional.empty()),
                        key("ticket:active:users", "set", 100, 9_812, Optional.empty()),
                        key("mail:outbox", "list", trouble ? 18_210 : 12, 4_120, Optional.empty()),
                        key("state:seat:A-12", "string", 8, 72, Optional.of(Duration.ofSeconds(212))),
                        Looked.at(
                                "state:seat:Z-99",
                                new KeyState(
                                        "state:seat:Z-99",
                                        "none",
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        Optional.empty()))),
                List.of(
                        Looked.at("reservation:audit", new StreamState("reservation:audit", 120_412, groups)),
                        Looked.missing("reservation:typo", "ERR no such key")),
                Looked.at(
                        "pubsub",
                        new RedisLook.PubSub(
                                List.of(
                                        new RedisLook.Channel("socket.io#/#ticket:issued", 3),
                                        new RedisLook.Channel("ticket:cancelled", trouble ? 0 : 2)),
                                0,
                                1)),
                List.of(Looked.at("mail", new BullQueue("mail", 41, 5, 12, 0, 0, 88_120, trouble ? 217 : 0, trouble))),
                Looked.at(
                        "slowlog",
                        new SlowLog(
                                17,
                                OptionalLong.of(2),
                                List.of(
                                        new SlowLog.Entry(
                                                16,
                                                now.minusSeconds(12),
                                                Duration.ofMillis(48),
                                                "SMEMBERS ticket:active:users",
                                                "127.0.0.1:51312"),
                                        new SlowLog.Entry(
                                                15,
                                                now.minusSeconds(95),
                                                Duration.ofMillis(212),
                                                "EVAL local all = redis.call('ZRANGE', KEYS[1], 0, -1) … 1 queue",
                                                "10.0.3.7:40112")))));
    }

    /// A Redis in which nothing was ever written and whose profile names nothing to watch.
    static RedisLook nothing() {
        return new RedisLook(
                new RedisState(
                        new RedisState.Server("7.0.15", "standalone", "master", OptionalLong.of(0), Optional.empty()),
                        new RedisState.Memory(
                                OptionalLong.of(1_020_000),
                                OptionalLong.empty(),
                                OptionalLong.of(8_326_000_000L),
                                "noeviction"),
                        new RedisState.Clients(OptionalLong.of(1), OptionalLong.of(10_000), OptionalLong.of(0)),
                        new RedisState.Activity(
                                OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.of(0), OptionalLong.of(0)),
                        new RedisState.Persistence(false, false, List.of()),
                        List.of()),
                List.of(),
                List.of(),
                Looked.at("pubsub", new RedisLook.PubSub(List.of(), 0, 0)),
                List.of(),
                Looked.at("slowlog", new SlowLog(0, OptionalLong.of(0), List.of())));
    }

    private static Looked<KeyState> key(String name, String type, long size, long bytes, Optional<Duration> left) {
        return Looked.at(name, new KeyState(name, type, OptionalLong.of(size), OptionalLong.of(bytes), left));
    }

    private static StreamState.Group group(String name, long pending, long lag, int idleSeconds) {
        var members = List.of(
                new StreamState.Member(name + "-1", pending, Duration.ofSeconds(idleSeconds)),
                new StreamState.Member(name + "-2", 0, Duration.ofSeconds(1)));
        var oldest = pending == 0 ? Optional.<Duration>empty() : Optional.of(Duration.ofSeconds(idleSeconds));
        return new StreamState.Group(name, pending, OptionalLong.of(lag), oldest, members);
    }

    /// A Redis that shows this and whose keys can be searched.
    public static RedisView redis(Snapshot<RedisLook> look) {
        KeySearch search = (_, _, progress, _) -> {
            progress.accept(new KeySearch.Progress(18_204, 18_204, 2));
            return new KeySearch.Result(List.of("bull:mail:meta", "bull:refunds:meta"), KeySearch.Ending.COMPLETE);
        };
        return RedisView.of(() -> look, search);
    }

    /// One look at a service.
    public static ServiceView.Look service(boolean up) {
        var status = up ? "UP" : "DOWN";
        var health = new ServiceHealth(
                status,
                List.of(
                        new ServiceHealth.Component("db", "UP", "database: PostgreSQL, validationQuery: isValid()"),
                        new ServiceHealth.Component("kafka", "UP", ""),
                        new ServiceHealth.Component("rabbitmq", "UP", "version: 3.10.8"),
                        new ServiceHealth.Component(
                                "redis",
                                status,
                                up ? "version: 7.0.15" : "error: Connection refused: /127.0.0.1:6379")));
        var samples = new ArrayList<Sample>();
        samples.add(new Sample("reservation_lock_timeout_total", Map.of(), up ? 0 : 5));
        for (var bound : List.of("0.1", "0.5", "1.0", "3.0", "+Inf")) {
            samples.add(new Sample("reservation_duration_seconds_bucket", Map.of("le", bound), 37_000));
        }
        samples.add(new Sample("reservation_duration_seconds_sum", Map.of(), 8_214.2714));
        samples.add(new Sample(
                "resilience4j_circuitbreaker_state", Map.of("name", "payment", "state", "closed"), up ? 1 : 0));
        samples.add(new Sample("jvm_memory_used_bytes", Map.of("area", "heap", "id", "G1 Eden Space"), 48_234_496));
        return new ServiceView.Look(
                Looked.at("health", health), Looked.at("metrics", new ServiceSamples(samples, up ? 0 : 2)));
    }
}
