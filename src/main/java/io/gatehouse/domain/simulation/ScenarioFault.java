package io.gatehouse.domain.simulation;

/// A place in a scenario file that is not as it must be.
///
/// @param line from 1, 0 when it cannot be told
/// @param column from 1, 0 when it cannot be told
/// @param field the way to it, `load.arrivals.perSecond`; empty for the whole file
/// @param words what is wrong with it, in the checker's own English
public record ScenarioFault(int line, int column, String field, String words) {}
