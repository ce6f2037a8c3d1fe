package io.gatehouse.app.cli;

import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditLog.Outcome;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.verdict.FlatSettings;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.ReportFolder;
import io.gatehouse.simulator.verdict.RunReport;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import io.gatehouse.simulator.verdict.Yardstick;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse simulate`: traffic through the pipeline, with a verdict.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Sends people through the whole pipeline on a lab of its own, or on a deployment, and judges the run.",
            "The same seed brings the same people, failures and times of work.",
            "Exit status: 0 passed, 1 failed, refused or the lab did not start, 2 wrong usage, 3 broker unreachable."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final SimulationSettings PLAIN = SimulationSettings.of(
                    SimulationSettings.Load.of(200).lasting(Duration.ofSeconds(30)))
            .with(new SimulationSettings.Crew(3, 10))
            .with(new SimulationSettings.Service(Duration.ofMillis(5), 0));

    private final Terminal terminal;
    private final TimeLine timeLine = new TimeLine();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description =
                    "a shipped scenario (opening-rush, steady-day, slow-workers, soak) or a file; without one steady"
                            + " arrivals, judged by the ledger alone")
    private @Nullable String scenario;

    @Mixin
    private TrafficOptions traffic = new TrafficOptions();

    @Mixin
    private DeploymentOptions at = new DeploymentOptions();

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "writes report.html, report.json, junit.xml and the latency distributions there")
    private @Nullable Path report;

    @Option(names = "--json", description = "the report as one JSON document on standard output")
    private boolean json;

    /// One that asks whoever started the program.
    public SimulateCommand() {
        this(Terminal.system());
    }

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var output = new Output(command);
        var chosen = chosen();
        var settings = settings(chosen);
        var plan = plan(chosen, output);
        var profile = at.profile()
                .map(name -> new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs())
                        .find(Optional.of(name)));
        return profile.isPresent()
                ? onDeployment(profile.get(), chosen, settings, plan, output)
                : onOwnLab(chosen, settings, plan, output);
    }

    private int onOwnLab(@Nullable Scenario chosen, SimulationSettings settings, RunPlan plan, Output output)
            throws InterruptedException, IOException {
        if (!plan.parts().equals(Part.ALL)) {
            throw new ParameterException(
                    command.commandLine(), "--only: a lab of the run's own has no other services; name a --profile");
        }
        try (var session = new LabSession("simulate", settings, plan)) {
            session.start(output::note);
            var simulation = session.simulation().orElseThrow();
            var setup = setup("lab", session.brokerVersions(), settings, plan);
            return ended(followed(simulation, chosen, setup, plan, output, () -> false), output);
        }
    }

    private int onDeployment(
            Profile profile, @Nullable Scenario chosen, SimulationSettings settings, RunPlan plan, Output output)
            throws Exception {
        if (chosen == null && !traffic.bounded()) {
            throw new ParameterException(
                    command.commandLine(),
                    "say how much a deployment has to bear: --users N, --duration TIME, or a scenario");
        }
        var audit = profile.environment() == Environment.LAB
                ? Optional.<RunAudit>empty()
                : Optional.of(audit(profile, chosen, settings, plan));
        var guard = new DeploymentGuard(profile, terminal, ActionTexts.in(Locale.getDefault()));
        var forbidden = guard.forbidden();
        if (forbidden.isPresent()) {
            audit.ifPresent(book -> book.ended(Outcome.REFUSED, forbidden.get()));
            output.note("gatehouse: " + forbidden.get());
            return ExitCode.REFUSED;
        }
        if (!guard.confirmed(at.confirmed(), what(settings, plan))) {
            output.note("gatehouse: Not confirmed; nothing was done.");
            return ExitCode.REFUSED;
        }
        var setup = setup(profile.name(), Map.of(), settings, plan);
        try {
            return ended(
                    new DeploymentRun(profile, new SystemSecrets(), audit).run(settings, plan, (simulation, stop) -> {
                        output.note("The people of this run are called " + simulation.userNames());
                        return followed(simulation, chosen, setup, plan, output, stop::requested);
                    }),
                    output);
        } catch (AuditLog.NotWritten e) {
            output.note("gatehouse: "
                    + ActionTexts.in(Locale.getDefault()).text("refused.no-audit", String.valueOf(e.getMessage())));
            return ExitCode.REFUSED;
        }
    }

    private SimulationReport followed(
            Simulation simulation,
            @Nullable Scenario chosen,
            RunSetup setup,
            RunPlan plan,
            Output output,
            BooleanSupplier stop)
            throws InterruptedException, IOException {
        new RunWatch(simulation, timeLine, output, stop).untilSettled();
        var by = Yardstick.of(plan.parts());
        var run = chosen == null ? simulation.report() : simulation.report().judgedBy(chosen.expectations(), by);
        if (report != null) {
            var name = chosen == null ? "simulate" : chosen.name();
            var times = simulation.stageTimes();
            var whole =
                    new RunReport(name, setup, run, simulation.events(), LatencyCurve.of(times), timeLine.moments());
            new ReportFolder(report).write(whole, times);
            output.note("The report is in " + report.toAbsolutePath());
        }
        if (by != Yardstick.TICKETS) {
            output.note(Traffic.judged(by, run));
        }
        return run;
    }

    private int ended(SimulationReport run, Output output) {
        if (json) {
            output.json(run);
        } else {
            output.line(Traffic.summary(run));
        }
        return run.passed() ? ExitCode.DONE : ExitCode.REFUSED;
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

    // What is said on the command line goes before what the scenario says.
    private SimulationSettings settings(@Nullable Scenario chosen) {
        try {
            return traffic.on(chosen == null ? PLAIN : chosen.settings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private RunPlan plan(@Nullable Scenario chosen, Output output) {
        var events = chosen == null ? EventPlan.NONE : chosen.events();
        try {
            events.check(at.parts(), at.profile().isEmpty());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return RunPlan.WHOLE.only(at.parts()).with(events).telling(mark -> output.note(Traffic.event(mark)));
    }

    private RunSetup setup(String where, Map<String, String> brokers, SimulationSettings settings, RunPlan plan) {
        return new RunSetup(
                String.join("", command.root().version()),
                where,
                brokers,
                words(plan),
                traffic.said(),
                FlatSettings.of(settings));
    }

    private RunAudit audit(Profile profile, @Nullable Scenario chosen, SimulationSettings settings, RunPlan plan) {
        return new RunAudit(
                new AuditFile(Folders.auditLog()),
                InstantSource.system(),
                profile.name(),
                chosen == null ? "steady arrivals" : chosen.name(),
                settings.load().users().orElse(0),
                List.of(what(settings, plan)),
                "gatehouse "
                        + String.join(
                                " ",
                                command.root().commandLine().getParseResult().originalArgs()));
    }

    private static String what(SimulationSettings settings, RunPlan plan) {
        var load = settings.load();
        var people = load.users().isPresent() ? "up to " + load.users().getAsLong() + " people" : "people";
        var time = load.duration().map(it -> " for " + it.toSeconds() + " s").orElse("");
        return "Run " + String.join(", ", words(plan)) + " with " + people + time;
    }

    private static List<String> words(RunPlan plan) {
        return plan.parts().stream().sorted().map(Part::word).collect(Collectors.toList());
    }
}
