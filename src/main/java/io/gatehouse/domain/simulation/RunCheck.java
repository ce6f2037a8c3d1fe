package io.gatehouse.domain.simulation;

/// One figure of a finished run beside its bound.
///
/// @param figure its name in the report: `ticketsPerSecond`, `p95Millis`, `successRate`, `lost`, …
/// @param atLeast whether the bound is the lowest good value; otherwise the highest one
public record RunCheck(String figure, double actual, boolean atLeast, double bound, boolean met) {}
