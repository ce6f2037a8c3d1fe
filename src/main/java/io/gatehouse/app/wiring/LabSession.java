package io.gatehouse.app.wiring;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.TrafficView;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabBusyException;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.LabProgress;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.lab.Ownership;
import io.gatehouse.simulator.offer.DemoScenario;
import io.gatehouse.simulator.service.ServiceEndpoint;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A lab of this process with traffic on it: started once, stopped with the process at the latest. Other traffic may
/// take
/// the place of the first. Thread-safe.
public final class LabSession implements LabControl, TrafficView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabSession.class);
    private static final int SAME_NAMED = 9;
    private static final Duration STATISTICS = Duration.ofSeconds(10);

    private final String name;
    private final SimulationSettings settings;
    private final RunPlan plan;
    private final LabProvider provider;
    private volatile String scenario = DemoScenario.NAME;
    private volatile Consumer<Profile> onRunning = _ -> {};
    private @Nullable Lab lab;
    private @Nullable Profile profile;
    private final LiveTraffic live = new LiveTraffic();
    private @Nullable ServiceEndpoint service;

    /// Starts nothing yet.
    ///
    /// @param name the lab's name; where that is in use by another process, a number is added
    public LabSession(String name, SimulationSettings settings) {
        this(name, settings, RunPlan.WHOLE);
    }

    /// The same with a plan, whose events may stop the lab's brokers.
    public LabSession(String name, SimulationSettings settings, RunPlan plan) {
        this(name, settings, plan, LabProvider.PROCESSES);
    }

    /// The same, with brokers that run as that.
    public LabSession(String name, SimulationSettings settings, RunPlan plan, LabProvider provider) {
        this.name = name;
        this.settings = settings;
        this.plan = plan;
        this.provider = provider;
    }

    /// Says what its traffic is called; the demo otherwise.
    public LabSession called(String scenarioName) {
        scenario = scenarioName;
        return this;
    }

    /// Tells the profile as soon as traffic runs on it, while the brokers' statistics still catch up.
    public LabSession whenRunning(Consumer<Profile> watcher) {
        onRunning = watcher;
        return this;
    }

    /// A lab that is up, and the name it was given.
    private record Up(String lab, LabEndpoints endpoints) {
        Profile profile() {
            return LabProfile.of(lab, endpoints);
        }
    }

    @Override
    public synchronized Profile start(Consumer<String> progress) {
        var running = profile;
        if (running != null) {
            return running;
        }
        try {
            var brought = bringUp(progress);
            var up = brought.profile();
            progress.accept("Declaring the pipeline and opening the doors");
            var brokers = Brokers.of(up.endpoints(), up.names()).with(brought.endpoints());
            var site = Site.of(brokers, Objects.requireNonNull(lab));
            var started = Simulation.start(site, settings, plan);
            started.announcements()
                    .ifPresent(at -> progress.accept("Tickets are announced at " + at + " (Socket.IO, ticket:issued)"));
            live.own(up, site);
            live.show(new LiveTraffic.Playing(scenario, up, started));
            var serving = live.serve();
            service = serving;
            var all = LabProfile.with(up, serving);
            onRunning.accept(all);
            FirstStatistics.await(up, new SystemSecrets(), STATISTICS);
            profile = all;
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new LabFailure("interrupted while the lab was starting", e);
        } catch (LabException | BrokerException e) {
            close();
            throw new LabFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private Up bringUp(Consumer<String> progress) throws LabException {
        for (var attempt = 1; ; attempt++) {
            var candidate = attempt == 1 ? name : name + "-" + attempt;
            var fresh = new Lab(LabDirectory.in(Folders.labs(), candidate), provider);
            try {
                LabEndpoints endpoints = fresh.up(Ownership.ATTACHED, step -> progress.accept(words(step)));
                lab = fresh;
                return new Up(candidate, endpoints);
            } catch (LabBusyException e) {
                if (attempt == SAME_NAMED) {
                    throw e;
                }
            }
        }
    }

    private static String words(LabProgress step) {
        return String.format(
                Locale.ROOT,
                "%s is %s (%.1f s)",
                step.broker().label(),
                step.step().words(),
                step.elapsed().toMillis() / 1_000.0);
    }

    /// The simulation while one runs.
    public Optional<Simulation> simulation() {
        return live.playing().map(LiveTraffic.Playing::simulation);
    }

    /// What runs on the lab, for those who show it or put something else in its place.
    public LiveTraffic live() {
        return live;
    }

    /// The versions of the lab's brokers, by their names; none while it is not up.
    public synchronized Map<String, String> brokerVersions() {
        Map<String, String> versions = new TreeMap<>();
        var up = lab;
        if (up != null) {
            up.status().brokers().forEach(broker -> versions.put(broker.broker().label(), broker.version()));
        }
        return versions;
    }

    @Override
    public Optional<TrafficSnapshot> traffic() {
        return simulation().flatMap(Simulation::traffic);
    }

    /// Stops the traffic and the brokers; blocks until both are gone.
    @Override
    public synchronized void close() {
        profile = null;
        var serving = service;
        service = null;
        if (serving != null) {
            serving.close();
        }
        live.end();
        var up = lab;
        lab = null;
        if (up != null) {
            try {
                up.close();
            } catch (LabException e) {
                LOG.warn("the lab {} did not stop cleanly", name, e);
            }
        }
    }
}
