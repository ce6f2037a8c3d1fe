package io.gatehouse.simulator;

import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.pipeline.Part;
import java.util.Set;
import java.util.function.Consumer;

/// How a simulation is carried out.
///
/// @param parts those that run here; the others are left to real services
/// @param listener told whenever something became of an event, by a thread of the simulation
public record RunPlan(Set<Part> parts, EventPlan events, Consumer<EventMark> listener) {

    /// All parts, and nothing happens.
    public static final RunPlan WHOLE = new RunPlan(Part.ALL, EventPlan.NONE, _ -> {});

    public RunPlan {
        parts = Set.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts: at least one of traffic, workers, notifier");
        }
    }

    public RunPlan only(Set<Part> some) {
        return new RunPlan(some, events, listener);
    }

    public RunPlan with(EventPlan others) {
        return new RunPlan(parts, others, listener);
    }

    public RunPlan telling(Consumer<EventMark> other) {
        return new RunPlan(parts, events, other);
    }
}
