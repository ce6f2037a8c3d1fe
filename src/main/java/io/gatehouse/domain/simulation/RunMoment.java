package io.gatehouse.domain.simulation;

import java.time.Instant;

/// One second of a run, for its charts.
///
/// @param p95Millis intended arrival to ticket, since the start
public record RunMoment(
        Instant at, double arrivalsPerSecond, double ticketsPerSecond, double p95Millis, long waiting) {}
