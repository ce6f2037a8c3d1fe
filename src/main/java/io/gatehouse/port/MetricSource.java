package io.gatehouse.port;

import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.WatchCost;

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

    /// The version the broker last told, "" before that.
    String version();

    /// What reading it has cost so far. Any thread.
    WatchCost cost();

    @Override
    void close();
}
