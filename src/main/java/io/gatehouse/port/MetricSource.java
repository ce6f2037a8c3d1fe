package io.gatehouse.port;

import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;
import java.util.Optional;

/// A system that can be read once per tick. Used by one poller thread; closing it frees its connections.
///
/// @param <R> what can be asked within a tick; answers are shared by all metrics of that tick
public interface MetricSource<R> extends AutoCloseable {

    SourceId id();

    /// Opens a tick. Connects when there is no connection yet, which may block up to the source's own time-out.
    ///
    /// @throws BrokerException when there is no connection
    R tick();

    /// Every question of this tick has been put: a source that holds them back for one batch sends them now.
    default void asked() {}

    /// What tells that the next tick should not wait, for sources that have such a thing. Asked by a thread of its own.
    default Optional<Tripwire> tripwire() {
        return Optional.empty();
    }

    /// The version the broker last told, "" before that.
    String version();

    /// What reading it has cost so far. Any thread.
    WatchCost cost();

    @Override
    void close();
}
