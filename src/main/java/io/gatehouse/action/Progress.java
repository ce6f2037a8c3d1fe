package io.gatehouse.action;

/// How far an execution is. Called from the executing threads, at most some times per second; must not block.
public interface Progress {

    /// Tells how far it is.
    void report(Step step);

    /// Tells in a sentence why it goes no further just now, or that it goes on: a blocked connection, a reconnect.
    default void note(Text text) {}

    /// True once the operator wants it to stop: what is in flight is finished, nothing new is begun.
    boolean stopRequested();

    /// True while the operator wants it to wait: what is in flight is finished, nothing new is begun until it is false
    /// again. Looked at by actions that are [Action#pausable].
    default boolean pauseRequested() {
        return false;
    }

    /// Counts of a running execution.
    ///
    /// @param done confirmed and finished
    /// @param total of how many; fixed when it started
    /// @param inFlight begun and not finished
    /// @param held not done and left where it was
    /// @param repeated done once more after a reconnect
    record Step(long done, long total, long inFlight, long held, long repeated) {}

    /// For callers that neither watch nor stop.
    static Progress unwatched() {
        return new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }
}
