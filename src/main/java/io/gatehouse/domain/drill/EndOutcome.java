package io.gatehouse.domain.drill;

import java.util.List;

/// What became of ending everything.
///
/// @param lab the lab's name, "" where the brokers are no lab's of this machine
/// @param failures what could not be ended; empty when all is as it was
public record EndOutcome(String lab, List<Failure> failures) {

    public EndOutcome {
        failures = List.copyOf(failures);
    }

    /// What could not be ended, and why.
    ///
    /// @param what `drill`, `faults` or a broker's name
    public record Failure(String what, String reason) {}
}
