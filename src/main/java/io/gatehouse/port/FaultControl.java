package io.gatehouse.port;

import io.gatehouse.domain.drill.EndOutcome;
import io.gatehouse.domain.drill.GoingOn;
import java.util.List;

/// What goes wrong on purpose in the lab of an open profile, and the way to end it. Any thread.
public interface FaultControl {

    /// What goes on, the oldest first; at most a second old. Returns at once.
    List<GoingOn> goingOn();

    /// Ends everything: the drill, the scenario's events, every fault of the lab's journal; brokers that are frozen
    /// or dead run again. Each step has a time of its own, so that one that hangs does not keep the others.
    /// Blocks, for about two minutes at the most, usually for less than a second.
    EndOutcome endEverything();

    /// Of a console without a lab.
    static FaultControl none() {
        return new FaultControl() {
            @Override
            public List<GoingOn> goingOn() {
                return List.of();
            }

            @Override
            public EndOutcome endEverything() {
                return new EndOutcome("", List.of());
            }
        };
    }
}
