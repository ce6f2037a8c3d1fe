package io.gatehouse.action.redis;

import io.gatehouse.port.RedisMarkers;
import java.time.Duration;
import java.util.UUID;

/// The mark in Redis that says that an orphan's request is being or was published again, so that no second run and no
/// second console does it once more.
final class OrphanMark {

    /// A mark of a run that did not end; after that, comparing the sources decides anew.
    static final Duration WHILE_PUBLISHING = Duration.ofMinutes(10);

    /// As long as the log of reservations is kept.
    static final Duration ONCE_PUBLISHED = Duration.ofDays(7);

    private final RedisMarkers markers;
    private final String key;
    private final String value;

    /// @param run tells the marks of one run from those of others
    OrphanMark(RedisMarkers markers, String event, String user, UUID run) {
        this.markers = markers;
        this.key = key(event, user);
        this.value = run.toString();
    }

    static String key(String event, String user) {
        return "gatehouse:republished:" + event + ":" + user;
    }

    /// False when somebody else has set it.
    boolean set() {
        return markers.set(key, value, WHILE_PUBLISHING);
    }

    /// The request is published.
    void keep() {
        markers.keep(key, value, ONCE_PUBLISHED);
    }

    /// The request is not published.
    void takeBack() {
        markers.takeBack(key, value);
    }
}
