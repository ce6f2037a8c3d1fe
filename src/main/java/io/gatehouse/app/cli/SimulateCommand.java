package io.gatehouse.app.cli;

import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.HeadlessRecording;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.AuditLog.Outcome;
import io.gatehouse.simulator.RunFolder;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.adapter.sql.DatabaseSettings;
import io.gatehouse.simulator.event.EventPlan;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ScenarioException;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.Yardstick;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
            "Exit status: 0 passed (of a shard: its result is kept), 1 failed, refused or the lab did not start,"
                    + " 2 wrong usage, 3 broker unreachable."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final SimulationSettings PLAIN = SimulationSettings.of(
                    SimulationSettings.Load.of(200).lasting(Duration.ofSeconds(30)))
            .with(new SimulationSettings.Crew(3, 10))
            .with(new SimulationSettings.Service(Duration.ofMillis(5), 0))
            .with(SimulationSettings.Push.USUAL);

    private final Terminal terminal;
    private final ActionTexts texts = ActionTexts.in(Locale.getDefault());

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description =
                    "a shipped scenario (opening-rush, steady-day, one-seat, payment-outage, slow-workers, soak) or a"
                            + " file; without one steady arrivals, judged by the ledger alone")
    private @Nullable String scenario;

    @Mixin
    private TrafficOptions traffic = new TrafficOptions();

    @Mixin
    private DeploymentOptions at = new DeploymentOptions();

    @ArgGroup(exclusive = false, heading = "%nWhere tickets and reservations are kept:%n")
    private DatabaseOptions database = new DatabaseOptions();

    @ArgGroup(exclusive = false, heading = "%nOne run by several programs:%n")
    private ShardOptions shards = new ShardOptions();

    @Option(
            names = "--socket-io",
            negatable = true,
            defaultValue = Option.NULL_VALUE,
            description = "whether people are told of their ticket over Socket.IO")
    private @Nullable Boolean socketIo;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "writes report.html, report.json, junit.xml and the latency distributions there")
    private @Nullable Path report;

    @Mixin
    private RecordOptions recorded = new RecordOptions();

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
        if (at.profile().isPresent() && recorded.wanted()) {
            throw misused("--record: what runs on a deployment is recorded by `gatehouse record --profile`");
        }
        var planned = planned(output);
        if (at.profile().isEmpty()) {
            return onOwnLab(planned, output);
        }
        var profile = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs()).find(at.profile());
        return onDeployment(profile, planned, output);
    }

    private int onOwnLab(PlannedRun planned, Output output) throws InterruptedException, IOException {
        var plan = planned.plan();
        if (!plan.parts().equals(Part.ALL)) {
            throw misused("--only: a lab of the run's own has no other services; name a --profile");
        }
        if (at.run().isPresent()) {
            throw misused("--run: a lab of the run's own ends with this program and its people with it; start one with"
                    + " `gatehouse lab up` and name it with --profile");
        }
        if (!planned.settings().crowd().shard().whole()) {
            throw misused("--shard: the other shards cannot reach a lab of this program's own; name a --profile");
        }
        try (var session = new LabSession("simulate", planned.settings(), plan).called(planned.name())) {
            var recording = recorded.order(planned.name())
                    .map(it -> new HeadlessRecording(it, new SystemSecrets(), Clock.systemUTC(), session.live()));
            recording.ifPresent(it -> session.whenRunning(it::watch));
            try (var _ = recording.orElse(null)) {
                session.start(output::note);
                recording.ifPresent(HeadlessRecording::begin);
                var setup = planned.setup(program(), "lab", session.brokerVersions());
                return ended(
                        record(planned, output).follow(session.simulation().orElseThrow(), setup, () -> false), output);
            }
        }
    }

    private int onDeployment(Profile profile, PlannedRun planned, Output output) throws Exception {
        if (scenario == null && !traffic.bounded()) {
            throw misused("say how much the deployment has to bear: --users N, --duration TIME, or a scenario");
        }
        var settings = planned.settings();
        if (settings.world().isPresent() && profile.environment() != Environment.LAB) {
            throw misused("a scenario with a world brings seats and payments of its own; " + profile.name()
                    + " has its own. Choose a scenario without one.");
        }
        var audit = Optional.of(profile)
                .filter(it -> it.environment() != Environment.LAB)
                .map(it -> audit(it, planned));
        var guard = new DeploymentGuard(profile, terminal, texts);
        var forbidden = guard.forbidden();
        if (forbidden.isPresent()) {
            audit.ifPresent(book -> book.ended(Outcome.REFUSED, forbidden.get()));
            return refused(forbidden.get(), output);
        }
        if (!guard.confirmed(at.confirmed(), planned.what())) {
            return refused("Not confirmed; nothing was done.", output);
        }
        var unwritten = audit.flatMap(RunAudit::started);
        if (unwritten.isPresent()) {
            return refused(texts.text("refused.no-audit", unwritten.get()), output);
        }
        try (var folder = at.run().isPresent() ? open(at.run().get(), settings) : null) {
            var run = new DeploymentRun(
                    profile, new SystemSecrets(), audit, Optional.ofNullable(folder), shards.chosen());
            var report = run.run(kept(settings, folder), planned.plan(), (simulation, stop) -> {
                output.note("The people of this run are called " + simulation.userNames());
                return followed(profile, planned, simulation, stop, output);
            });
            return ended(report, output);
        }
    }

    private SimulationReport followed(
            Profile profile, PlannedRun planned, Simulation simulation, StopSignal stop, Output output)
            throws Exception {
        var setup = planned.setup(program(), profile.name(), Map.of());
        var record = record(planned, output);
        var part = shards.chosen();
        if (part.isEmpty()) {
            return record.follow(simulation, setup, stop::requested);
        }
        var found = record.watched(simulation, stop::requested);
        var result = found.of(part.get(), planned.name(), simulation.startedAt(), setup);
        shards.results(profile, new SystemSecrets()).publish(result);
        output.note("The result of shard %s is in %s: `gatehouse gather` puts it together with the others"
                .formatted(part.get().shard(), shards.topic()));
        return record.judged(setup, found);
    }

    private RunRecord record(PlannedRun planned, Output output) {
        // What is expected is expected of the whole run.
        var judge = planned.settings().crowd().shard().whole() ? planned.scenario() : Optional.<Scenario>empty();
        return new RunRecord(
                planned.name(), judge, Yardstick.of(planned.plan().parts()), Optional.ofNullable(report), output);
    }

    private RunFolder open(Path folder, SimulationSettings settings) {
        if (!settings.crowd().shard().whole()) {
            throw misused("--run: a shard that was killed begins anew; leave --run out");
        }
        try {
            return RunFolder.open(folder, scenario == null ? PlannedRun.STEADY : scenario, settings.seed());
        } catch (IOException e) {
            throw misused("--run: " + e.getMessage());
        }
    }

    // Who has a ticket has to be known to whoever goes on.
    private static SimulationSettings kept(SimulationSettings settings, @Nullable RunFolder folder) {
        return folder == null || settings.database().isPresent()
                ? settings
                : settings.with(DatabaseSettings.file(folder.tickets()));
    }

    private static int refused(String why, Output output) {
        output.note("gatehouse: " + why);
        return ExitCode.REFUSED;
    }

    private int ended(SimulationReport run, Output output) {
        if (json) {
            output.json(run);
        } else {
            output.line(Traffic.summary(run));
        }
        // A shard has done its part once its result is kept; started again, as clusters do, it would hide what it
        // found.
        return run.passed() || shards.chosen().isPresent() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private Optional<Scenario> chosen() {
        if (scenario == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShippedScenarios().find(scenario));
        } catch (ScenarioException e) {
            throw misused(String.valueOf(e.getMessage()));
        }
    }

    private SimulationSettings.Push push(SimulationSettings.Push base) {
        return socketIo == null ? base : new SimulationSettings.Push(socketIo, base.connections(), base.port());
    }

    private PlannedRun planned(Output output) {
        var chosen = chosen();
        var events = chosen.map(Scenario::events).orElse(EventPlan.NONE);
        try {
            events.check(at.parts(), at.profile().isEmpty());
            var plan = RunPlan.WHOLE.only(at.parts()).with(events).telling(mark -> output.note(Traffic.event(mark)));
            return new PlannedRun(chosen, settings(chosen), plan, traffic.said());
        } catch (IllegalArgumentException e) {
            throw misused(String.valueOf(e.getMessage()));
        }
    }

    // What is said on the command line goes before what the scenario says.
    private SimulationSettings settings(Optional<Scenario> chosen) {
        var base = chosen.map(Scenario::settings).orElse(PLAIN);
        base = base.with(push(base.push()));
        var settings = traffic.on(database.settings().map(base::with).orElse(base));
        return shards.chosen().map(part -> settings.with(part.shard())).orElse(settings);
    }

    private ParameterException misused(String why) {
        return new ParameterException(command.commandLine(), why);
    }

    private String program() {
        return String.join("", command.root().version());
    }

    private RunAudit audit(Profile profile, PlannedRun planned) {
        return new RunAudit(
                new AuditFile(Folders.auditLog()),
                InstantSource.system(),
                profile.name(),
                planned.name(),
                planned.settings().crowd().people().orElse(0),
                List.of(planned.what()),
                "gatehouse "
                        + String.join(
                                " ",
                                command.root().commandLine().getParseResult().originalArgs()));
    }
}
