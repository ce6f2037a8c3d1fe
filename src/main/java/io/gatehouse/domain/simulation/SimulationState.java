package io.gatehouse.domain.simulation;

/// How far the simulation on a profile is.
public sealed interface SimulationState {

    /// Nothing runs here.
    record Idle() implements SimulationState {}

    /// The traffic that ran before comes to its end, so that the next run begins with an empty pipeline.
    ///
    /// @param next the scenario that follows
    /// @param inside how many people are still on the way
    record Clearing(String next, long inside) implements SimulationState {}

    /// The clients connect.
    record Starting(String scenario) implements SimulationState {}

    /// People are on the way.
    record Running(RunFacts facts, Phase phase, RunPicture picture) implements SimulationState {}

    /// It has its verdict; the last picture is that of its end.
    record Ended(FinishedRun run, RunPicture picture) implements SimulationState {}

    /// It did not start, or broke off.
    ///
    /// @param reason in the broker's own words
    record Failed(String scenario, String reason) implements SimulationState {}

    /// What people do in a running simulation.
    enum Phase {
        ARRIVING,
        /// Nobody arrives until arrivals are resumed; the time goes on.
        PAUSED,
        /// Nobody arrives any more; those inside come to their end.
        DRAINING
    }
}
