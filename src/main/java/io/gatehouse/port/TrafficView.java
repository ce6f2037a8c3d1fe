package io.gatehouse.port;

import io.gatehouse.domain.TrafficSnapshot;
import java.util.Optional;

/// What the console may see of a simulation that runs in this program. Cheap, never blocks, any thread.
@FunctionalInterface
public interface TrafficView {

    /// The newest numbers, empty when no simulation runs here.
    Optional<TrafficSnapshot> traffic();

    /// The view of a console without a simulator.
    static TrafficView none() {
        return Optional::empty;
    }
}
