package io.gatehouse.simulator.scenario;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.drill.DrillPlan;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.verdict.Expectations;
import java.util.Optional;

/// One scenario, checked.
///
/// @param name the file's name without its ending
/// @param settings what the simulation does; the seed is the caller's
/// @param events what happens at which times
/// @param expectations what a good run is
/// @param drill the alarms that have to come and what is done about them; empty where nothing is rehearsed
public record Scenario(
        String name,
        Words title,
        Words about,
        SimulationSettings settings,
        EventPlan events,
        Expectations expectations,
        Optional<DrillPlan> drill) {}
