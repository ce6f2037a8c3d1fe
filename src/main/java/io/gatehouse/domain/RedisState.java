package io.gatehouse.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a Redis says of itself (`INFO`). What it does not tell is empty, never 0.
public record RedisState(
        Server server,
        Memory memory,
        Clients clients,
        Activity activity,
        Persistence persistence,
        List<Keyspace> keyspaces) {

    public RedisState {
        keyspaces = List.copyOf(keyspaces);
    }

    /// Which Redis answers.
    ///
    /// @param mode `standalone`, `cluster` or `sentinel`
    /// @param role `master` or `slave`, as Redis spells it
    /// @param masterLink whether a replica is connected to its master: `up` or `down`
    public record Server(String version, String mode, String role, OptionalLong replicas, Optional<String> masterLink) {

        /// True when what this node says is only its share of the whole.
        public boolean isOneOfMany() {
            return mode.equals("cluster");
        }
    }

    /// Memory in use and what it is bounded by.
    ///
    /// @param maxBytes `maxmemory`, empty when Redis has no limit of its own
    /// @param systemBytes memory of the machine, which is then the limit
    /// @param policy what Redis does at its limit (`maxmemory-policy`), "" when it does not tell
    public record Memory(OptionalLong usedBytes, OptionalLong maxBytes, OptionalLong systemBytes, String policy) {

        /// The limit that counts: Redis' own, else the machine's.
        public OptionalLong limitBytes() {
            return maxBytes.isPresent() ? maxBytes : systemBytes;
        }

        /// Used of [#limitBytes()], in percent.
        public OptionalDouble usedPercent() {
            var limit = limitBytes();
            return usedBytes.isPresent() && limit.isPresent()
                    ? OptionalDouble.of(100.0 * usedBytes.getAsLong() / limit.getAsLong())
                    : OptionalDouble.empty();
        }
    }

    /// Who is connected.
    ///
    /// @param most `maxclients`; the next one is refused
    /// @param blocked waiting in BLPOP, XREAD BLOCK and the like
    public record Clients(OptionalLong connected, OptionalLong most, OptionalLong blocked) {}

    /// What Redis is doing.
    ///
    /// @param hitPercent lookups that found their key, over the last minute
    /// @param evictionsPerSecond keys dropped to make room, over the last ten seconds
    /// @param evictedKeys the same since Redis started
    public record Activity(
            OptionalDouble opsPerSecond,
            OptionalDouble hitPercent,
            OptionalDouble evictionsPerSecond,
            OptionalLong evictedKeys) {}

    /// Whether the data would survive a restart.
    ///
    /// @param loading true while Redis reads its files and refuses commands
    /// @param appendOnly whether every write goes to the append-only file
    /// @param failures what last failed, in Redis' field names (`rdb_last_bgsave_status`)
    public record Persistence(boolean loading, boolean appendOnly, List<String> failures) {
        public Persistence {
            failures = List.copyOf(failures);
        }
    }

    /// One numbered database.
    ///
    /// @param name `db0`
    /// @param expiring keys that have a time to live
    public record Keyspace(String name, long keys, long expiring) {}
}
