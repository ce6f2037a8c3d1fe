package io.gatehouse.adapter.redis;

import io.gatehouse.domain.CounterWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// What one tick knows from those before it: the names that let its questions travel in one batch, and the counters
/// that rates are made of. Thread-safe.
final class Remembered {

    private static final Duration LOOKUPS = Duration.ofMinutes(1);
    private static final Duration EVICTIONS = Duration.ofSeconds(10);

    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final CounterWindow slowCommands = new CounterWindow(Duration.ofMinutes(1));
    private final CounterWindow evictions = new CounterWindow(EVICTIONS);
    private final CounterWindow hits = new CounterWindow(LOOKUPS);
    private final CounterWindow misses = new CounterWindow(LOOKUPS);
    private volatile String version = "";

    /// The groups that the stream had at the last look.
    List<String> groupsOf(String stream) {
        return groups.getOrDefault(stream, List.of());
    }

    void groupsOf(String stream, List<String> names) {
        groups.put(stream, List.copyOf(names));
    }

    /// The type that the key had at the last look, `none` before.
    String typeOf(String key) {
        return types.getOrDefault(key, "none");
    }

    void typeOf(String key, String type) {
        types.put(key, type);
    }

    String version() {
        return version;
    }

    void version(String told) {
        version = told;
    }

    /// Slow commands of the last minute.
    ///
    /// @param newestId the number of the newest one, counted from 1; 0 when there is none
    synchronized OptionalLong slowWithinMinute(long newestId) {
        slowCommands.add(System.nanoTime(), (double) newestId);
        var growth = slowCommands.growth();
        return growth.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.round(growth.getAsDouble()));
    }

    /// Keys evicted each second.
    synchronized OptionalDouble evictionsPerSecond(OptionalLong evictedKeys) {
        evictedKeys.ifPresent(keys -> evictions.add(System.nanoTime(), (double) keys));
        return evictions.perSecond();
    }

    /// Which part of the lookups of the last minute found their key, in percent; empty when there were none.
    synchronized OptionalDouble hitPercent(OptionalLong hitsSoFar, OptionalLong missesSoFar) {
        var now = System.nanoTime();
        hitsSoFar.ifPresent(count -> hits.add(now, (double) count));
        missesSoFar.ifPresent(count -> misses.add(now, (double) count));
        var found = hits.growth();
        var missed = misses.growth();
        if (found.isEmpty() || missed.isEmpty() || found.getAsDouble() + missed.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(100 * found.getAsDouble() / (found.getAsDouble() + missed.getAsDouble()));
    }
}
