package io.gatehouse.simulator;

import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import java.util.Optional;

/// Where a simulation runs.
///
/// @param lab the run's own, whose brokers events may stop; empty when they belong to somebody else
/// @param deployment whether others work there too: nothing is declared there, and what the brokers count is not
/// taken for ours alone
public record Site(Brokers brokers, Optional<Lab> lab, boolean deployment) {

    /// Brokers for this simulation alone, which it may not stop.
    public static Site of(Brokers brokers) {
        return new Site(brokers, Optional.empty(), false);
    }

    /// A lab of the run's own.
    public static Site of(Brokers brokers, Lab lab) {
        return new Site(brokers, Optional.of(lab), false);
    }

    /// Brokers that others use as well.
    public static Site deployment(Brokers brokers) {
        return new Site(brokers, Optional.empty(), true);
    }

    /// The same place, with those brokers.
    Site with(Brokers others) {
        return new Site(others, lab, deployment);
    }

    /// What can be made to go wrong there; empty without a lab.
    Optional<Faults> faults() {
        return lab.map(one ->
                new Faults(new LabFaultGround(one, brokers), one.directory().faults()));
    }
}
