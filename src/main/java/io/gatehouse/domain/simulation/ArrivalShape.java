package io.gatehouse.domain.simulation;

import java.time.Duration;
import java.util.List;

/// How the number of arrivals changes with time.
///
/// @param id `constant`, `ramp`, `burst`, `wave`, `daily` or `recorded`, as scenarios call it
/// @param rates its rates in people per second, in the order in which scenarios name them
/// @param times its times, in that order
public record ArrivalShape(String id, List<Double> rates, List<Duration> times) {

    public ArrivalShape {
        rates = List.copyOf(rates);
        times = List.copyOf(times);
    }
}
