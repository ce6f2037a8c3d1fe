package io.gatehouse.domain.simulation;

import java.time.Duration;

/// What a good run is, for the lines in its charts.
///
/// @param ticketsPerSecond at least, over the time in which there was work
/// @param p95 at most, from the intended arrival to the ticket
/// @param successRate at least, tickets per person who entered, 0 to 1
public record RunTargets(double ticketsPerSecond, Duration p95, double successRate) {}
