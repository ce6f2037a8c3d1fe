package io.gatehouse.app.cli;

import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

    private static final SimulationSettings PLAIN = SimulationSettings.of(
                    SimulationSettings.Load.of(200).lasting(Duration.ofSeconds(30)))
            .with(new SimulationSettings.Crew(3, 10))
            .with(new SimulationSettings.Service(Duration.ofMillis(5), 0));

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description =
                    "a shipped scenario (opening-rush, steady-day, slow-workers, soak) or a file; without one steady"
                            + " arrivals, judged by the ledger alone")
    private @Nullable String scenario;

    @Option(names = "--rate", paramLabel = "N", description = "steady arrivals per second in place of the scenario's")
    private @Nullable Double rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "for how long people arrive")
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
            description = "what a killed worker costs: ${COMPLETION-CANDIDATES}, where the way can")
    private @Nullable DeliveryGuarantee guarantee;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "writes report.html, report.json, junit.xml and the latency distributions there")
    private @Nullable Path report;

    @Option(names = "--json", description = "the report as one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var output = new Output(command);
        var chosen = chosen();
        var timeLine = new TimeLine();
        try (var session = new LabSession("simulate", settings(chosen))) {
            session.start(output::note);
            var simulation = session.simulation().orElseThrow();
            watch(simulation, timeLine, output);
            if (!simulation.drain(SETTLE)) {
                output.note("Not everybody had come to an end after " + SETTLE.toSeconds() + " s");
            }
            simulation.traffic().ifPresent(timeLine::add);
            var run = chosen == null ? simulation.report() : simulation.report().judgedBy(chosen.expectations());
            if (report != null) {
                var name = chosen == null ? "simulate" : chosen.name();
                new ReportFolder(report).write(new RunReport(name, run, timeLine.moments()), simulation.stageTimes());
                output.note("The report is in " + report.toAbsolutePath());
            }
            if (json) {
                output.json(run);
            } else {
                output.line(Traffic.summary(run));
            }
            return run.passed() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private @Nullable Scenario chosen() {
        if (scenario == null) {
            return null;
        }
        try {
            return new ShippedScenarios().find(scenario);
        } catch (ScenarioException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void watch(Simulation simulation, TimeLine timeLine, Output output) throws InterruptedException {
        while (!simulation.arrivalsEnded()) {
            TimeUnit.SECONDS.sleep(1);
            simulation.traffic().ifPresent(traffic -> {
                timeLine.add(traffic);
                output.note(Traffic.line(traffic));
            });
        }
    }

    // What is said on the command line goes before what the scenario says.
    private SimulationSettings settings(@Nullable Scenario chosen) {
        var base = chosen == null ? PLAIN : chosen.settings();
        try {
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
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SimulationSettings.Tickets tickets(SimulationSettings.Tickets base) {
        var way = over == null ? base : SimulationSettings.Tickets.over(over);
        return guarantee == null ? way : new SimulationSettings.Tickets(way.over(), guarantee);
    }
}
