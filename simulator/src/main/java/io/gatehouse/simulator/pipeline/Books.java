package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.meter.Stage;
import io.gatehouse.simulator.meter.TrafficMeter;
import java.util.Optional;

/// What every stage writes into: whose run it is, where everybody is, and how fast it goes.
///
/// @param guests where a run without arrivals follows whom others brought; who is not of this run is a stranger else
public record Books(Run run, Ledger ledger, TrafficMeter meter, Optional<Guests> guests) {

    /// The books of a run that follows its own people only.
    public Books(Run run, Ledger ledger, TrafficMeter meter) {
        this(run, ledger, meter, Optional.empty());
    }

    /// The user's number, or [Ledger#FOREIGN].
    public int userOf(String userId) {
        int own = run.userOf(userId);
        return own >= 0 || guests.isEmpty() ? own : guests.get().numberOf(userId);
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
