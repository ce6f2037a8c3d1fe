package io.gatehouse.app.cli;

import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.verdict.FlatSettings;
import io.gatehouse.simulator.verdict.RunSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A simulation as it was asked for on the command line, before anything of it has begun.
///
/// @param scenario without one it is steady arrivals
/// @param overrides what was said in place of the scenario's, by option
record PlannedRun(
        Optional<Scenario> scenario, SimulationSettings settings, RunPlan plan, Map<String, String> overrides) {

    /// A run without a scenario.
    static final String STEADY = "steady arrivals";

    /// What it is called where people read it.
    String name() {
        return scenario.map(Scenario::name).orElse(STEADY);
    }

    /// What it is made of.
    ///
    /// @param program and its version
    /// @param where `lab` for a lab of its own, else the profile's name
    RunSetup setup(String program, String where, Map<String, String> brokers) {
        var inForce = new TreeMap<>(FlatSettings.of(settings));
        inForce.put("events", plan.events().words());
        return new RunSetup(program, where, brokers, parts(), overrides, inForce);
    }

    /// What it does, as a sentence without its end.
    String what() {
        var crowd = settings.crowd();
        var people = crowd.people().isPresent() ? "up to " + crowd.people().getAsLong() + " people" : "people";
        var time = crowd.load()
                .duration()
                .map(it -> " for " + it.toSeconds() + " s")
                .orElse("");
        var shard = crowd.shard().whole() ? "" : ", as shard " + crowd.shard();
        return "Run " + String.join(", ", parts()) + " with " + people + time + shard;
    }

    private List<String> parts() {
        return plan.parts().stream().sorted().map(Part::word).toList();
    }
}
