package io.gatehouse.port;

/// A question so cheap that it can be put far more often than a source is polled, and whose answer changes when the
/// source has something to say that must not wait for the next poll. Used by one thread.
@FunctionalInterface
public interface Tripwire {

    /// Asks, and blocks for the answer, at most the source's own time-out.
    ///
    /// @return true when the answer is another than the last one
    /// @throws BrokerException when there is none; `AccessDenied` and `NotFound` when asking again soon is no use
    boolean tripped();
}
