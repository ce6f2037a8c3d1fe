package io.gatehouse.domain;

import java.util.Optional;

/// A BullMQ queue, counted by the Redis keys that it keeps its jobs in.
///
/// @param name as the profile spells it
/// @param prioritized waiting with a priority
/// @param waitingChildren waiting for the jobs that they are made of
/// @param paused no worker takes jobs
public record BullQueue(
        String name,
        long waiting,
        long active,
        long delayed,
        long prioritized,
        long waitingChildren,
        long completed,
        long failed,
        boolean paused) {

    private static final String DEFAULT_PREFIX = "bull:";
    private static final String META = ":meta";

    /// What the keys of the queue of that name begin with, without the last colon.
    public static String keyOf(String name) {
        return name.indexOf(':') >= 0 ? name : DEFAULT_PREFIX + name;
    }

    /// The name of the queue whose `meta` key this is; empty for any other key.
    public static Optional<String> nameOf(String key) {
        if (!key.endsWith(META)) {
            return Optional.empty();
        }
        var stem = key.substring(0, key.length() - META.length());
        var plain = stem.startsWith(DEFAULT_PREFIX) ? stem.substring(DEFAULT_PREFIX.length()) : stem;
        return plain.isEmpty() || stem.indexOf(':') < 0
                ? Optional.empty()
                : Optional.of(plain.indexOf(':') >= 0 ? stem : plain);
    }
}
