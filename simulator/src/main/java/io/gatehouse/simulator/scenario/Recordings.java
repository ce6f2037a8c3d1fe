package io.gatehouse.simulator.scenario;

import java.util.List;

/// Where recorded arrivals are found.
@FunctionalInterface
interface Recordings {

    /// The arrivals of each second.
    ///
    /// @throws IllegalArgumentException with words for people when the file is not there or not usable
    List<Double> arrivalsOf(String file);
}
