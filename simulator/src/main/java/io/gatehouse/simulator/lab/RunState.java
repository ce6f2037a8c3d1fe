package io.gatehouse.simulator.lab;

/// What a broker of a lab is doing.
public enum RunState {
    /// On its way up; it does not answer yet.
    STARTING,
    /// Its process runs.
    RUNNING,
    /// Not started, or stopped on purpose.
    STOPPED,
    /// It should run but its process is gone.
    DEAD
}
