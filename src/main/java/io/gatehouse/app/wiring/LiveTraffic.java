package io.gatehouse.app.wiring;

import io.gatehouse.domain.Profile;
import io.gatehouse.port.TrafficView;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.service.Pulse;
import io.gatehouse.simulator.service.ServiceEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/// The simulation of this program: one at a time, because two on one machine would measure each other. Thread-safe.
public final class LiveTraffic {

    private final AtomicReference<Optional<Playing>> playing = new AtomicReference<>(Optional.empty());

    private final ScenarioShelf scenarios = new ScenarioShelf();
    private final RunShelf runs = new RunShelf();
    private volatile Optional<Own> own = Optional.empty();

    /// A simulation and whose brokers it uses.
    ///
    /// @param scenario the name of what is run
    public record Playing(String scenario, Profile profile, Simulation simulation) {}

    private record Own(Profile profile, Site site) {}

    /// The lab of this program, whose brokers a scenario's events may stop.
    void own(Profile profile, Site site) {
        own = Optional.of(new Own(profile, site));
    }

    /// This program's lab, where that profile is its.
    Optional<Site> ownSite(Profile profile) {
        return own.filter(it -> same(it.profile(), profile)).map(Own::site);
    }

    /// The versions of the brokers, by their names, where they are this program's lab.
    Map<String, String> brokerVersions(Profile profile) {
        Map<String, String> versions = new TreeMap<>();
        ownSite(profile)
                .flatMap(Site::lab)
                .ifPresent(lab -> lab.status()
                        .brokers()
                        .forEach(broker -> versions.put(broker.broker().label(), broker.version())));
        return versions;
    }

    /// What can be run.
    ScenarioShelf scenarios() {
        return scenarios;
    }

    /// What has run.
    RunShelf runs() {
        return runs;
    }

    /// Shows that simulation from now on. The one before has to be ended already.
    public void show(Playing next) {
        playing.set(Optional.of(next));
    }

    /// What runs now; also after everybody has come to an end, until it is ended here.
    public Optional<Playing> playing() {
        return playing.get();
    }

    /// What runs now in that profile's pipeline.
    Optional<Playing> on(Profile profile) {
        return playing().filter(it -> same(it.profile(), profile));
    }

    private static boolean same(Profile some, Profile other) {
        return some.names().equals(other.names()) && at(some, other);
    }

    /// Whether two profiles name the same brokers.
    static boolean at(Profile some, Profile other) {
        var at = some.endpoints();
        var there = other.endpoints();
        return at.redis().equals(there.redis())
                && at.rabbitMq().equals(there.rabbitMq())
                && at.kafka().equals(there.kafka());
    }

    /// The numbers of what runs in that profile's pipeline, and of nothing else.
    TrafficView viewOf(Profile profile) {
        return () -> on(profile).flatMap(it -> it.simulation().traffic());
    }

    /// Ends it where it is, when it is still that one; blocks until its connections are free.
    void end(Playing which) {
        var now = playing.get();
        if (now.filter(which::equals).isPresent() && playing.compareAndSet(now, Optional.empty())) {
            which.simulation().close();
        }
    }

    /// Ends whatever runs.
    void end() {
        own = Optional.empty();
        playing.getAndSet(Optional.empty()).ifPresent(it -> it.simulation().close());
    }

    /// Serves health and metrics of whatever runs, as one ticket service does across its versions.
    ServiceEndpoint serve() {
        return ServiceEndpoint.start(this::pulses, this::published);
    }

    private List<Pulse> pulses() {
        return playing().map(it -> it.simulation().pulses()).orElse(List.of());
    }

    private String published() {
        return playing().map(it -> it.simulation().published()).orElse("");
    }
}
