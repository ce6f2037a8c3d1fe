package io.gatehouse.simulator.scenario;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.verdict.Expectations;

/// One scenario, checked.
///
/// @param name the file's name without its ending
/// @param settings what the simulation does; the seed is the caller's
/// @param expectations what a good run is
public record Scenario(String name, Words title, Words about, SimulationSettings settings, Expectations expectations) {}
