package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.TrafficMeter;

/// What every stage writes into: whose run it is, where everybody is, and how fast it goes.
public record Books(Run run, Ledger ledger, TrafficMeter meter) {

    /// The user's number, or [Ledger#FOREIGN].
    public int userOf(String userId) {
        return run.userOf(userId);
    }

    /// A user of this run has come through a stage that took so long itself.
    public void passed(Stage stage, int user, long serviceNanos) {
        if (user >= 0) {
            meter.stages().passed(stage, ledger.intendedMillis(user), serviceNanos);
        }
    }

    /// The id of the user with that number.
    public String userId(int user) {
        return run.userId(user);
    }
}
