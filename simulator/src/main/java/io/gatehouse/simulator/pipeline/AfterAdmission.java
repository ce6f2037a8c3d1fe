package io.gatehouse.simulator.pipeline;

/// Where people go when they have been let in: straight to their ticket request, or first to reserve a seat.
@FunctionalInterface
public interface AfterAdmission {

    /// Takes charge of somebody who stands in the processing set; does nothing when they are in its hands already.
    /// Never blocks. May be asked for the same person at any time, also after they are done.
    void take(String userId);
}
