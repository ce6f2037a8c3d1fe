package io.gatehouse.ui.console;

import io.gatehouse.port.KeySearch;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/// What the screen of Redis reads and asks.
///
/// @param picked keys to look at beside those of the profile, until the profile is closed; thread-safe
public record RedisView(Feed<RedisLook> look, KeySearch search, Set<String> picked) {

    /// A deployment without Redis.
    public static final RedisView NONE = of(Feed.none(), (_, _, _, _) -> {
        throw new IllegalStateException("no Redis to search");
    });

    /// Nothing is picked yet.
    public static RedisView of(Feed<RedisLook> look, KeySearch search) {
        return new RedisView(look, search, new CopyOnWriteArraySet<>());
    }
}
