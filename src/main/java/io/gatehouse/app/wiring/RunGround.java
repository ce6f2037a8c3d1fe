package io.gatehouse.app.wiring;

import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.drill.DrillOffer.Obstacle;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.lab.BrokerStatus;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabStatus;
import io.gatehouse.simulator.lab.Ownership;
import java.nio.file.Path;
import java.util.Optional;

/// Where the runs of one open profile take place, and whether its brokers are a lab that they may change. That they are
/// is proved by the lab's own state folder, never by what the profile says alone. Thread-safe; nobody waits but who
/// looks.
final class RunGround {

    private static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), Optional.of(Obstacle.NO_LAB));

    private final Profile profile;
    private final LiveTraffic live;
    private final Path labs;
    private volatile Found found = NOTHING;

    /// What the last look has found.
    ///
    /// @param lab the lab that the brokers are
    /// @param site the lab for a run that changes its brokers; empty with an obstacle
    private record Found(Optional<Lab> lab, Optional<Site> site, Optional<Obstacle> obstacle) {}

    /// Nothing is found yet.
    ///
    /// @param labs the folder of all labs
    RunGround(Profile profile, LiveTraffic live, Path labs) {
        this.profile = profile;
        this.live = live;
        this.labs = labs;
    }

    Profile profile() {
        return profile;
    }

    LiveTraffic live() {
        return live;
    }

    /// Finds out what lab the brokers are now; blocks on the disk, and on the engine where they are containers.
    void look() {
        found = profile.environment() == Environment.LAB ? lab().map(this::seen).orElse(NOTHING) : NOTHING;
    }

    /// The lab as it is at this moment, by its folder; blocks as [#look] does.
    Optional<Lab> lab() {
        return new LabOf(live, labs).find(profile);
    }

    private Found seen(Lab lab) {
        var status = lab.status();
        LabEndpoints at = status.endpoints();
        if (at == null) {
            return NOTHING;
        }
        if (status.ownership() == Ownership.ATTACHED) {
            // Its owner would not know a broker that was started anew here, and would leave it behind.
            return new Found(Optional.of(lab), Optional.empty(), Optional.of(Obstacle.KEPT_LAB));
        }
        if (!isProved(lab, status)) {
            return new Found(Optional.of(lab), Optional.empty(), Optional.of(Obstacle.LAB_DOWN));
        }
        var brokers = Brokers.of(profile.endpoints(), profile.names()).with(at);
        return new Found(Optional.of(lab), Optional.of(Site.of(brokers, lab)), Optional.empty());
    }

    /// Once all of them have run, one that is down is what a run has done to it.
    private boolean isProved(Lab lab, LabStatus status) {
        boolean before =
                found.site().flatMap(Site::lab).map(Lab::directory).stream().anyMatch(lab.directory()::equals);
        var running = status.brokers().stream().filter(BrokerStatus::runs).count();
        return before ? running > 0 : running == status.brokers().size();
    }

    /// The lab that the last look has found, also one whose brokers are not for us to change.
    Optional<Lab> foundLab() {
        return found.lab();
    }

    /// The lab whose brokers a run may change: this program's own, or one that nobody keeps.
    Optional<Site> changeable() {
        return live.ownSite(profile).or(() -> found.site());
    }

    /// Why there is none.
    Optional<Obstacle> obstacle() {
        return live.ownSite(profile).isPresent() ? Optional.empty() : found.obstacle();
    }

    /// Where a run takes place.
    ///
    /// @param otherwise the profile's brokers, where they are no lab that it may change
    Site siteOr(Brokers otherwise) {
        return changeable().orElse(Site.of(otherwise));
    }
}
