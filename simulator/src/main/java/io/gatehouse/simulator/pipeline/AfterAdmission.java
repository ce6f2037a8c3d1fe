package io.gatehouse.simulator.pipeline;

/// Where people go when they have been let in: straight to their ticket request, or first to reserve a seat.
/// Thread-safe, never blocks.
public interface AfterAdmission {

    /// Takes charge of somebody who was let in; does nothing when they are in its hands already. May be asked for the
    /// same person at any time, also after they are done.
    void take(String userId);

    /// Whether the user is in its hands, or in those of whoever comes after it.
    boolean holds(String userId);
}
