package io.gatehouse.simulator.offer;

import io.gatehouse.domain.simulation.Variation;
import io.gatehouse.simulator.SimulationSettings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One thing that can be varied: how it is offered, and what a value of it does.
record VariedField(
        Function<SimulationSettings, Optional<Variation>> offer,
        BiFunction<SimulationSettings, String, SimulationSettings> effect) {

    /// What an amount does to settings.
    @FunctionalInterface
    interface Amount {
        SimulationSettings apply(SimulationSettings settings, double amount);
    }

    /// A field whose values are numbers or times.
    static VariedField amount(Function<SimulationSettings, Variation> offer, Amount effect) {
        return amountOf(settings -> Optional.of(offer.apply(settings)), effect);
    }

    /// The same where only some settings have such a field.
    static VariedField amountOf(Function<SimulationSettings, Optional<Variation>> offer, Amount effect) {
        return new VariedField(
                offer,
                (settings, value) -> offer.apply(settings)
                        .map(variation -> effect.apply(settings, variation.amount(value)))
                        .orElse(settings));
    }

    /// A field whose values are chosen.
    static VariedField choice(
            Function<SimulationSettings, Variation> offer,
            BiFunction<SimulationSettings, String, SimulationSettings> effect) {
        return new VariedField(settings -> Optional.of(offer.apply(settings)), effect);
    }

    /// How it is offered; empty where the settings have no such field.
    Optional<Variation> of(SimulationSettings settings) {
        return offer.apply(settings);
    }

    /// The settings with what the values say of it, if anything.
    ///
    /// @throws IllegalArgumentException when the value cannot be used
    SimulationSettings apply(SimulationSettings settings, Map<String, String> values) {
        var variation = of(settings).filter(it -> values.containsKey(it.id()));
        if (variation.isEmpty()) {
            return settings;
        }
        var id = variation.get().id();
        var value = Objects.requireNonNull(values.get(id)).strip();
        variation.get().fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException(id + ": " + fault + ": " + value);
        });
        return effect.apply(settings, value);
    }
}
