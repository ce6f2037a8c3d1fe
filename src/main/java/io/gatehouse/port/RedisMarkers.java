package io.gatehouse.port;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Marks in Redis that something is being done or was done, so that nobody does it twice. They go away by themselves.
public interface RedisMarkers {

    /// Sets a mark unless there is one.
    ///
    /// @return false when there was one
    boolean set(String key, String value, Duration lasting);

    /// Has our own mark last longer.
    ///
    /// @return false when it is not ours any more
    boolean keep(String key, String value, Duration lasting);

    /// Takes our own mark away.
    ///
    /// @return false when it is not ours any more
    boolean takeBack(String key, String value);

    /// Those of the keys that are marked.
    Set<String> marked(List<String> keys);
}
