package io.gatehouse.simulator.offer;

import io.gatehouse.domain.simulation.Variation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.SimulationSettings.Tickets;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.reservation.WorldSettings;
import io.gatehouse.simulator.reservation.WorldSettings.Seats;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What can be varied about a scenario, in the order in which it is listed and carried out: one entry each, whose words
/// are in `simulator_*.properties`.
public final class Variations {

    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final int PERCENT = 100;

    static final List<VariedField> ALL = List.of(
            VariedField.amount(
                    _ -> Variation.number("rate", 0, 100_000, ""),
                    (settings, perSecond) -> settings.with(settings.load().at(new ArrivalRate.Steady(perSecond)))),
            VariedField.amount(
                    _ -> Variation.number("times", 0.01, 100, "1"),
                    (settings, times) -> settings.with(settings.load()
                            .at(new ArrivalRate.Scaled(settings.load().rate(), times)))),
            VariedField.amount(
                    settings -> Variation.time(
                            "duration",
                            1_000,
                            24 * HOUR_MILLIS,
                            settings.load().duration().map(TimeText::of).orElse("")),
                    (settings, millis) -> settings.with(settings.load().lasting(millis(millis)))),
            VariedField.amount(
                    settings -> Variation.count(
                            "workers", 0, 1_000, String.valueOf(settings.crew().workers())),
                    (settings, count) ->
                            settings.with(new Crew((int) count, settings.crew().prefetch()))),
            VariedField.amount(
                    settings -> Variation.time(
                            "work",
                            0,
                            HOUR_MILLIS,
                            TimeText.of(settings.service().latencyMean())),
                    (settings, millis) -> settings.with(
                            new Service(millis(millis), settings.service().failureRate()))),
            VariedField.amount(
                    settings -> Variation.number(
                            "failures", 0, PERCENT, number(settings.service().failureRate() * PERCENT)),
                    (settings, percent) ->
                            settings.with(new Service(settings.service().latencyMean(), percent / PERCENT))),
            VariedField.amount(
                    settings -> Variation.count(
                            "in-line",
                            0,
                            1_000_000,
                            String.valueOf(settings.load().warmBacklog())),
                    (settings, people) -> settings.with(settings.load().withBacklog((int) people))),
            VariedField.amount(
                    settings -> Variation.count("active", 1, 100_000, String.valueOf(settings.activeLimit())),
                    (settings, people) -> settings.withActiveLimit((int) people)),
            VariedField.choice(
                    settings -> Variation.choice(
                            "strategy",
                            Arrays.stream(Strategy.values())
                                    .map(Strategy::label)
                                    .toList(),
                            settings.strategy().label()),
                    (settings, label) -> settings.with(Strategy.named(label))),
            VariedField.choice(
                    settings -> Variation.choice(
                            "tickets-over",
                            Arrays.stream(TicketTransport.values())
                                    .map(TicketTransport::toString)
                                    .toList(),
                            settings.tickets().over().toString()),
                    Variations::over),
            VariedField.amountOf(
                    settings -> settings.world()
                            .map(world -> Variation.count(
                                    "seats",
                                    1,
                                    1_000_000,
                                    String.valueOf(world.seats().count()))),
                    (settings, count) -> inWorld(
                            settings,
                            world -> world.with(new Seats(
                                    (int) count,
                                    world.seats().choice(),
                                    world.seats().tries())))),
            VariedField.amountOf(
                    settings -> settings.world()
                            .map(world -> Variation.number(
                                    "payments",
                                    0,
                                    PERCENT,
                                    number(world.payment().succeeds() * PERCENT))),
                    (settings, percent) -> inWorld(
                            settings, world -> world.with(world.payment().succeeding(percent / PERCENT)))));

    private Variations() {}

    /// With the guarantee that is usual there; the scenario's own where nothing else is chosen.
    private static SimulationSettings over(SimulationSettings settings, String transport) {
        return Arrays.stream(TicketTransport.values())
                .filter(one -> one.toString().equals(transport)
                        && one != settings.tickets().over())
                .findFirst()
                .map(one -> settings.with(Tickets.over(one)))
                .orElse(settings);
    }

    private static SimulationSettings inWorld(SimulationSettings settings, UnaryOperator<WorldSettings> change) {
        return settings.world().map(world -> settings.with(change.apply(world))).orElse(settings);
    }

    /// What can be varied about those settings.
    public static List<Variation> of(SimulationSettings settings) {
        return ALL.stream().flatMap(field -> field.of(settings).stream()).toList();
    }

    /// The settings with those values, by the variations' ids.
    ///
    /// @throws IllegalArgumentException when a value cannot be used
    public static SimulationSettings apply(SimulationSettings settings, Map<String, String> values) {
        var varied = settings;
        for (var field : ALL) {
            varied = field.apply(varied, values);
        }
        return varied;
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
