package io.gatehouse.simulator.offer;

import io.gatehouse.domain.simulation.Variation;
import io.gatehouse.simulator.SimulationSettings;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One thing that can be varied: how it is offered, and what a value of it does.
record VariedField(
        Function<SimulationSettings, Variation> offer,
        BiFunction<SimulationSettings, String, SimulationSettings> effect) {

    /// What an amount does to settings.
    @FunctionalInterface
    interface Amount {
        SimulationSettings apply(SimulationSettings settings, double amount);
    }

    /// A field whose values are numbers or times.
    static VariedField amount(Function<SimulationSettings, Variation> offer, Amount effect) {
        return new VariedField(
                offer,
                (settings, value) ->
                        effect.apply(settings, offer.apply(settings).amount(value)));
    }

    /// A field whose values are chosen.
    static VariedField choice(
            Function<SimulationSettings, Variation> offer,
            BiFunction<SimulationSettings, String, SimulationSettings> effect) {
        return new VariedField(offer, effect);
    }

    Variation of(SimulationSettings settings) {
        return offer.apply(settings);
    }

    /// @throws IllegalArgumentException when the value cannot be used
    SimulationSettings apply(SimulationSettings settings, String value) {
        var variation = of(settings);
        variation.fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException(variation.id() + ": " + fault + ": " + value);
        });
        return effect.apply(settings, value.strip());
    }
}
