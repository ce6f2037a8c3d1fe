package io.gatehouse.simulator.offer;

import io.gatehouse.domain.simulation.ArrivalShape;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Tells scenarios in numbers.
public final class Offers {

    private static final double MILLI = 1e6;
    private static final int STEPS = 1_000;

    private Offers() {}

    /// The scenario in that language.
    ///
    /// @param name what it is chosen by
    public static ScenarioOffer of(String name, Scenario scenario, Locale language) {
        var settings = scenario.settings();
        var load = settings.load();
        return new ScenarioOffer(
                name,
                scenario.title().in(language),
                scenario.about().in(language),
                shape(load.rate()),
                load.duration(),
                people(load),
                settings.crew().workers(),
                settings.service().latencyMean().toNanos() / MILLI,
                settings.service().failureRate(),
                Variations.of(settings));
    }

    private static ArrivalShape shape(ArrivalRate rate) {
        return switch (rate) {
            case ArrivalRate.Steady(double perSecond) -> new ArrivalShape("constant", List.of(perSecond), List.of());
            case ArrivalRate.Ramp(double from, double to, Duration over) ->
                new ArrivalShape("ramp", List.of(from, to), List.of(over));
            case ArrivalRate.Burst(double perSecond, double peak, Duration at, Duration fades) ->
                new ArrivalShape("burst", List.of(perSecond, peak), List.of(at, fades));
            case ArrivalRate.Wave(double mean, double swing, Duration period) ->
                new ArrivalShape("wave", List.of(mean * (1 - swing), mean * (1 + swing)), List.of(period));
            case ArrivalRate.Daily(double peak, Duration day) -> new ArrivalShape("daily", List.of(peak), List.of(day));
            case ArrivalRate.Recorded(List<Double> seconds) ->
                new ArrivalShape(
                        "recorded",
                        List.of(seconds.stream().mapToDouble(it -> it).max().orElse(0)),
                        List.of(Duration.ofSeconds(seconds.size())));
            case ArrivalRate.Scaled(ArrivalRate of, double times) -> {
                var plain = shape(of);
                yield new ArrivalShape(
                        plain.id(),
                        plain.rates().stream()
                                .map(perSecond -> perSecond * times)
                                .toList(),
                        plain.times());
            }
            // Events change the arrivals of a run that has begun; scenarios name the curve without them.
            case ArrivalRate.Changed changed -> shape(changed.before());
            case ArrivalRate.Paused paused -> shape(paused.rate());
        };
    }

    /// The area below the curve, with whoever stands in line already; as many as may come at most.
    private static long people(Load load) {
        if (load.duration().isEmpty()) {
            return load.users().orElse(0);
        }
        double seconds = load.duration().get().toNanos() / 1e9;
        double perStep = seconds / STEPS;
        double arriving = IntStream.range(0, STEPS)
                        .mapToDouble(step -> load.rate().perSecondAt((step + 0.5) * perStep))
                        .sum()
                * perStep;
        return Math.min(load.users().orElse(Long.MAX_VALUE), Math.round(arriving) + load.warmBacklog());
    }
}
