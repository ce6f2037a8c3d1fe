package io.gatehouse.simulator.scenario;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.verdict.Expectations;

/// One scenario, checked.
///
/// @param name the file's name without its ending
/// @param settings what the simulation does; the seed is the caller's
/// @param events what happens at which times
/// @param expectations what a good run is
public record Scenario(
        String name,
        Words title,
        Words about,
        SimulationSettings settings,
        EventPlan events,
        Expectations expectations) {}
