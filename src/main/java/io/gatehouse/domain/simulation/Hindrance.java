package io.gatehouse.domain.simulation;

/// Why no simulation can run on a profile.
public enum Hindrance {
    /// What is shown was recorded.
    RECORDING,
    /// This console has no simulator.
    NO_SIMULATOR,
    /// The profile is of staging or production.
    NOT_A_LAB,
    /// No command that changes a broker leaves the program.
    READ_ONLY,
    /// Whoever uses the profile may only look.
    VIEWER,
    /// The profile does not name all three brokers.
    BROKER_MISSING
}
