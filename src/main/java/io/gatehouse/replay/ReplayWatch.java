package io.gatehouse.replay;

/// Watches a replay. Called from the replaying threads; must not block.
public interface ReplayWatch {

    /// A few times per second.
    void counted(ReplayCounts counts);

    /// True once the replay is to stop: what is in flight is finished, the rest stays.
    boolean stopRequested();

    /// True while the replay is to wait: what is in flight is finished, nothing new is sent.
    default boolean pauseRequested() {
        return false;
    }

    /// More were removed from the queue.
    ///
    /// @param replayed how many in all
    default void removed(long replayed) {}

    /// The broker takes no messages at the moment.
    void paused(String why);

    /// The connection is lost and will be tried again.
    void reconnecting(String why);

    /// It goes on.
    void resumed();
}
