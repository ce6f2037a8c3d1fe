package io.gatehouse.app.cli;

import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.TicketTransport;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is said on the command line in place of what a scenario says.
final class TrafficOptions {

    @Option(names = "--rate", paramLabel = "N", description = "steady arrivals per second in place of the scenario's")
    private @Nullable Double rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "for how long people arrive, or are served")
    private @Nullable Duration duration;

    @Option(names = "--users", paramLabel = "N", description = "end after so many people")
    private @Nullable Long users;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what chance begins with (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--workers", paramLabel = "N", description = "workers on the issue queue")
    private @Nullable Integer workers;

    @Option(
            names = "--work",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "mean time to issue a ticket")
    private @Nullable Duration work;

    @Option(
            names = "--failure-rate",
            paramLabel = "P",
            description = "part of the requests that fail and dead-letter, 0 to 1")
    private @Nullable Double failureRate;

    @Option(
            names = "--over",
            paramLabel = "WAY",
            description = "what ticket requests go over: ${COMPLETION-CANDIDATES}")
    private @Nullable TicketTransport over;

    @Option(
            names = "--guarantee",
            paramLabel = "GUARANTEE",
            description = "what a killed worker costs, where the way can: ${COMPLETION-CANDIDATES}")
    private @Nullable DeliveryGuarantee guarantee;

    /// The settings with what was said.
    ///
    /// @throws IllegalArgumentException when they cannot be so
    SimulationSettings on(SimulationSettings base) {
        var load = base.load();
        load = rate == null ? load : load.at(new ArrivalRate.Steady(rate));
        load = duration == null ? load : load.lasting(duration);
        load = users == null ? load : load.upTo(users);
        var crew = base.crew();
        var service = base.service();
        return base.with(load)
                .with(new SimulationSettings.Crew(
                        workers == null ? crew.workers() : workers, crew.prefetch(), crew.idempotent()))
                .with(tickets(base.tickets()))
                .with(new SimulationSettings.Service(
                        work == null ? service.latencyMean() : work,
                        failureRate == null ? service.failureRate() : failureRate))
                .withSeed(seed);
    }

    private SimulationSettings.Tickets tickets(SimulationSettings.Tickets base) {
        var way = over == null ? base : SimulationSettings.Tickets.over(over);
        return guarantee == null ? way : way.with(guarantee);
    }

    /// Whether it was said how many people there are, or for how long.
    boolean bounded() {
        return duration != null || users != null;
    }

    /// What was said, by option; the seed is no override.
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        put(said, "rate", rate);
        put(said, "duration", duration == null ? null : TimeText.of(duration));
        put(said, "users", users);
        put(said, "workers", workers);
        put(said, "work", work == null ? null : TimeText.of(work));
        put(said, "failure-rate", failureRate);
        put(said, "over", over);
        put(said, "guarantee", guarantee);
        return said;
    }

    private static void put(Map<String, String> said, String option, @Nullable Object value) {
        if (value != null) {
            said.put(option, value.toString());
        }
    }
}
