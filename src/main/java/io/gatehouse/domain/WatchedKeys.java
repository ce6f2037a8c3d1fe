package io.gatehouse.domain;

import java.util.HashSet;
import java.util.List;

/// What of a Redis is watched beside the line of people: names that the profile gives, never found by searching.
///
/// @param streams keys of streams
/// @param lists keys of lists
/// @param channels Pub/Sub channels, without patterns
/// @param keys keys of any type, watched for their size, memory and expiry
/// @param bullQueues BullMQ queues; `orders` has its keys below `bull:orders:`, `shop:orders` below `shop:orders:`
public record WatchedKeys(
        List<String> streams, List<String> lists, List<String> channels, List<String> keys, List<String> bullQueues) {

    /// Nothing beside the line.
    public static final WatchedKeys NONE = new WatchedKeys(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST = 200;

    public WatchedKeys {
        streams = checked("redis.streams", streams);
        lists = checked("redis.lists", lists);
        channels = checked("redis.channels", channels);
        keys = checked("redis.keys", keys);
        bullQueues = checked("redis.bullQueues", bullQueues);
    }

    /// Every one of them is asked for in each tick, so that their number has a limit.
    private static List<String> checked(String field, List<String> names) {
        if (names.size() > MOST) {
            throw new IllegalArgumentException(field + ": at most " + MOST + " names, not " + names.size());
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException(field + ": a name is empty");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException(field + ": '" + name + "' is there twice");
            }
        }
        return List.copyOf(names);
    }
}
