package io.gatehouse.app.wiring;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Profile;
import io.gatehouse.drill.DrillReport;
import io.gatehouse.port.LabControl.LabFailure;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.scenario.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A lab on which drills are played, one after the other. It is up from the first drill until this is closed. For one
/// thread.
public final class DrillLab implements AutoCloseable {

    /// Brings statistics into being, without which the first drill's alarms would be judged by none.
    private static final SimulationSettings A_FEW =
            SimulationSettings.of(Load.of(20).lasting(Duration.ofSeconds(5)));
    private static final Duration CLEARING = Duration.ofSeconds(10);

    private final LabProvider provider;
    private final Consumer<String> progress;
    private @Nullable LabSession session;

    /// Starts nothing yet.
    ///
    /// @param progress told what happens, for people, from any thread
    public DrillLab(LabProvider provider, Consumer<String> progress) {
        this.provider = provider;
        this.progress = progress;
    }

    /// Plays a drill that is not recorded.
    public DrillReport play(Scenario drill, long seed) throws InterruptedException {
        return play(drill, seed, Optional.empty());
    }

    /// Plays a drill; blocks until everybody has come to an end and the alarms are back to normal, or it took too long.
    ///
    /// @param seed what chance begins with
    /// @param record where what the console shows of it is recorded, if anywhere
    /// @throws LabFailure when the lab does not come up
    /// @throws InterruptedException when interrupted meanwhile
    public DrillReport play(Scenario drill, long seed, Optional<HeadlessRecording.Order> record)
            throws InterruptedException {
        var lab = session;
        if (lab == null) {
            lab = new LabSession("drill", A_FEW, RunPlan.WHOLE, provider);
            session = lab;
        }
        var profile = lab.start(progress);
        var live = lab.live();
        clear(live);
        var recording = record.map(it -> new HeadlessRecording(it, new SystemSecrets(), Clock.systemUTC(), live));
        try (var _ = recording.orElse(null)) {
            recording.ifPresent(it -> it.watch(profile));
            return new DrillRun(drill, progress).play(profile, () -> {
                recording.ifPresent(HeadlessRecording::begin);
                return begin(drill, seed, profile, live);
            });
        }
    }

    private static void clear(LiveTraffic live) throws InterruptedException {
        var before = live.playing();
        if (before.isPresent()) {
            before.get().simulation().drain(CLEARING);
            live.end(before.get());
        }
    }

    private Simulation begin(Scenario drill, long seed, Profile profile, LiveTraffic live) {
        var secrets = new SystemSecrets();
        var brokers =
                new Brokers(profile.endpoints(), profile.names(), reference -> secrets.resolve("password", reference));
        var plan =
                RunPlan.WHOLE.with(drill.events()).telling(mark -> progress.accept(mark.event() + ": " + mark.state()));
        var simulation = Simulation.start(
                live.ownSite(profile).orElse(Site.of(brokers)), drill.settings().withSeed(seed), plan);
        live.show(new LiveTraffic.Playing(drill.name(), profile, simulation));
        return simulation;
    }

    /// Stops the brokers; blocks until they are gone.
    @Override
    public void close() {
        var up = session;
        session = null;
        if (up != null) {
            up.close();
        }
    }
}
