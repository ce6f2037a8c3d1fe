package io.gatehouse.simulator.pipeline;

import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.meter.TrafficMeter;

/// What every stage writes into: whose run it is, where everybody is, and how fast it goes.
public record Books(Run run, Ledger ledger, TrafficMeter meter) {

    int userOf(String userId) {
        return run.userOf(userId);
    }

    String userId(int user) {
        return run.userId(user);
    }
}
