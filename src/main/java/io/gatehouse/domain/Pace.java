package io.gatehouse.domain;

import java.time.Duration;
import java.util.Map;

/// How often each kind of source is asked, and how long an answer may take.
///
/// @param interval of everything that has no own entry, 200 ms to 1 min
/// @param own intervals that differ; RabbitMQ gathers its statistics every 5 s unless it is told otherwise, and its
///     makers ask not to poll faster than that
/// @param timeout of one poll, 200 ms to 1 min
public record Pace(Duration interval, Map<Broker, Duration> own, Duration timeout) {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// What a profile has that says nothing about it.
    public static final Pace DEFAULT = new Pace(
            Duration.ofSeconds(1),
            Map.of(Broker.RABBITMQ, Duration.ofSeconds(5), Broker.SERVICE, Duration.ofSeconds(5)),
            Duration.ofSeconds(2));

    public Pace {
        own = Map.copyOf(own);
        check("interval", interval);
        own.forEach((broker, its) -> check("interval of " + broker.displayName(), its));
        check("timeout", timeout);
    }

    private static void check(String field, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(field + ": 200 ms to 1 min, not " + duration);
        }
    }

    /// Every source at the same interval.
    public static Pace every(Duration interval) {
        return new Pace(interval, Map.of(), DEFAULT.timeout);
    }

    public Duration of(Broker kind) {
        return own.getOrDefault(kind, interval);
    }
}
