package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse simulate`: traffic through the whole pipeline on a lab of its own, with a verdict.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Sends people through the whole pipeline on a lab of its own and judges the run.",
            "The same seed brings the same people, failures and times of work.",
            "Exit status: 0 passed, 1 failed or the lab did not start, 2 wrong usage."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Duration SETTLE = Duration.ofSeconds(60);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "arrivals per second (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationText.class,
            description = "for how long people arrive (default: ${DEFAULT-VALUE})")
    private Duration duration = Duration.ofSeconds(30);

    @Option(names = "--users", paramLabel = "N", description = "end after so many people")
    private @Nullable Long users;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what chance begins with (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "3",
            description = "workers on the issue queue (default: ${DEFAULT-VALUE})")
    private int workers;

    @Option(
            names = "--work",
            paramLabel = "TIME",
            defaultValue = "5ms",
            converter = DurationText.class,
            description = "mean time to issue a ticket (default: ${DEFAULT-VALUE})")
    private Duration work = Duration.ofMillis(5);

    @Option(
            names = "--failure-rate",
            paramLabel = "P",
            defaultValue = "0",
            description = "part of the requests that fail and dead-letter, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double failureRate;

    @Option(names = "--json", description = "the report as one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        var output = new Output(command);
        try (var session = new LabSession("simulate", settings())) {
            session.start(output::note);
            var simulation = session.simulation().orElseThrow();
            watch(simulation, output);
            if (!simulation.drain(SETTLE)) {
                output.note("Not everybody had come to an end after " + SETTLE.toSeconds() + " s");
            }
            var report = simulation.report();
            if (json) {
                output.json(report);
            } else {
                output.line(Traffic.summary(report));
            }
            return report.passed() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static void watch(Simulation simulation, Output output) throws InterruptedException {
        while (!simulation.arrivalsEnded()) {
            TimeUnit.SECONDS.sleep(1);
            simulation.traffic().ifPresent(traffic -> output.note(Traffic.line(traffic)));
        }
    }

    private SimulationSettings settings() {
        var load = SimulationSettings.Load.of(rate).lasting(duration);
        return SimulationSettings.of(users == null ? load : load.upTo(users))
                .with(new SimulationSettings.Crew(workers, 10))
                .with(new SimulationSettings.Service(work, failureRate))
                .withSeed(seed);
    }
}
