package io.gatehouse.app.wiring;

import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.simulation.FinishedRun;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.domain.simulation.RunChoice;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.offer.Variations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs scenarios in the pipeline of one open profile, and follows the demo's traffic where that runs there already.
/// What was started here ends with the profile. Thread-safe.
final class ScenarioRuns implements SimulationControl, AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

    private final RunGround ground;
    private final Profile profile;
    private final Secrets secrets;
    private final Clock clock;
    private final LiveTraffic live;
    private @Nullable ScenarioRun current;
    private boolean own;

    ScenarioRuns(RunGround ground, Secrets secrets, Clock clock) {
        this.ground = ground;
        this.profile = ground.profile();
        this.secrets = secrets;
        this.clock = clock;
        this.live = ground.live();
        current = alreadyRunning().orElse(null);
    }

    private Optional<ScenarioRun> alreadyRunning() {
        return live.on(profile)
                .filter(playing -> !playing.simulation().arrivalsEnded())
                .map(playing -> ScenarioRun.follow(playing, live, clock));
    }

    @Override
    public List<ScenarioOffer> scenarios(Locale language) {
        return live.scenarios().offers(language);
    }

    @Override
    public String open(Path file) throws ScenarioUnusable {
        return live.scenarios().open(file);
    }

    @Override
    public Optional<Hindrance> hindrance() {
        var at = profile.endpoints();
        if (profile.environment() != Environment.LAB) {
            return Optional.of(Hindrance.NOT_A_LAB);
        }
        if (profile.readOnly()) {
            return Optional.of(Hindrance.READ_ONLY);
        }
        if (!profile.role().includes(Role.OPERATOR)) {
            return Optional.of(Hindrance.VIEWER);
        }
        return at.redis().isEmpty() || at.rabbitMq().isEmpty() || at.kafka().isEmpty()
                ? Optional.of(Hindrance.BROKER_MISSING)
                : Optional.empty();
    }

    @Override
    public synchronized void start(RunChoice choice) {
        live.scenarios().find(choice.scenario()).ifPresent(scenario -> {
            var settings =
                    Variations.apply(scenario.settings(), choice.varied()).withSeed(choice.seed());
            begin(new RunWatch.Plan(
                    choice.scenario(),
                    profile,
                    choice.varied(),
                    settings,
                    scenario.events(),
                    scenario.expectations(),
                    false));
        });
    }

    /// Begins a run as it is planned.
    ///
    /// @return false when nothing was begun: another run goes on, or there is a hindrance
    synchronized boolean begin(RunWatch.Plan plan) {
        return !isBusy() && replace(plan);
    }

    /// Begins a run in the place of another, which is watched no longer; who is inside it comes to their end before.
    ///
    /// @return false when there is a hindrance
    synchronized boolean replace(RunWatch.Plan plan) {
        if (hindrance().isPresent()) {
            return false;
        }
        var before = current;
        var brokers =
                new Brokers(profile.endpoints(), profile.names(), reference -> secrets.resolve("password", reference));
        current = ScenarioRun.start(plan, () -> ground.siteOr(brokers), live, clock, Optional.ofNullable(before));
        own = true;
        return true;
    }

    /// Whether a run goes on that makes no room for another.
    synchronized boolean isBusy() {
        return current != null && current.isBusy();
    }

    @Override
    public void pauseArrivals() {
        running().flatMap(ScenarioRun::watched).ifPresent(RunWatch::pauseArrivals);
    }

    @Override
    public void resumeArrivals() {
        running().flatMap(ScenarioRun::watched).ifPresent(RunWatch::resumeArrivals);
    }

    @Override
    public void stop() {
        running().ifPresent(ScenarioRun::stop);
    }

    private synchronized Optional<ScenarioRun> running() {
        if (current == null) {
            // A drill begins when its brokers are watched already.
            current = alreadyRunning().orElse(null);
        }
        return Optional.ofNullable(current);
    }

    @Override
    public SimulationState state() {
        return running().map(ScenarioRun::state).orElse(new SimulationState.Idle());
    }

    @Override
    public List<RunMoment> momentsAfter(Instant time) {
        return running().map(run -> run.momentsAfter(time)).orElse(List.of());
    }

    @Override
    public List<FinishedRun> runs() {
        return live.runs().all();
    }

    @Override
    public Path reportFolder(FinishedRun run) {
        var name = run.facts().scenario();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var at = STAMP.format(run.facts().started().atZone(ZoneId.systemDefault()));
        return Folders.reports().resolve(last.replaceAll("\\.ya?ml$", "") + "_" + at);
    }

    @Override
    public void save(FinishedRun run, Path folder) throws IOException {
        live.runs().save(run, folder);
    }

    /// Ends what was started here, also after its verdict; blocks until its connections are free.
    @Override
    public void close() {
        running().ifPresent(ScenarioRun::leave);
        if (own) {
            live.on(profile).ifPresent(live::end);
        }
    }
}
