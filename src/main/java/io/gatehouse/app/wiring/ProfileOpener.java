package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SourceState;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.ConsoleOpener;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.Observed;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.Rehearsed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Connects the window to a profile's brokers.
public final class ProfileOpener implements ConsoleOpener {

    private final Secrets secrets;
    private final Clock clock;
    private final LiveTraffic live;

    /// The window shows what is `live` beside what the brokers say, and runs scenarios in its place.
    public ProfileOpener(Secrets secrets, Clock clock, LiveTraffic live) {
        this.secrets = secrets;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public OpenedConsole open(Profile profile) {
        var closing = new ArrayList<Runnable>();
        var memory = new ProfileMemory(profile, clock);
        var watch = watch(profile, memory);
        var notifications = Alerts.open(profile, secrets, clock);
        memory.follow(watch.alarms());
        watch.alarms().addListener(notifications.notifier()::accept);
        closing.add(watch::close);
        closing.add(notifications.notifier()::close);
        closing.add(memory::close);
        var feeds = feeds(profile, watch, closing);
        var actions = Actions.open(profile, secrets, clock);
        closing.add(actions::close);
        DefinitionsSchedule.of(profile, secrets, clock).ifPresent(schedule -> closing.add(schedule::close));
        var ground = new RunGround(profile, live, Folders.labs());
        ground.look();
        var runs = new ScenarioRuns(ground, secrets, clock);
        closing.add(runs::close);
        var audit = new AuditFile(Folders.auditLog());
        var debriefs = new DebriefFolder(Folders.debriefs());
        var drills = new Drills(new Drills.Parts(runs, ground, watch.alarms(), audit, debriefs), clock);
        closing.add(drills::close);
        var faults = new LabFaults(ground, runs, drills, clock);
        closing.add(faults::close);
        return new OpenedConsole(
                profile,
                new Observed(watch.latest(), watch.history(), watch.alarms(), memory.log(), audit, notifications),
                actions.catalog().all(),
                live.viewOf(profile),
                runs,
                new Rehearsed(drills, faults, debriefs),
                feeds,
                () -> closing.forEach(Runnable::run));
    }

    private Watch watch(Profile profile, ProfileMemory memory) {
        try {
            return new Watch(profile, secrets, clock, memory.history(), memory.openAlarms());
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    private Feeds feeds(Profile profile, Watch watch, List<Runnable> closing) {
        var shelf = new DefinitionsFolder(Folders.definitions());
        return new BrokerFeeds(profile, secrets, clock, closing)
                .open(watch.kafka(), new ChecklistLook(profile, secrets, shelf, live.viewOf(profile), clock));
    }

    @Override
    public void check(Profile profile) {
        var latest = new LatestReadings();
        var pollers = new Pollers(profile, secrets, latest, clock).create();
        try {
            SideBySide.each(pollers, watched -> watched.poller().poll());
        } finally {
            pollers.forEach(watched -> watched.poller().close());
        }
        for (var source : latest.sources()) {
            if (latest.source(source) instanceof SourceState.Unreachable unreachable) {
                throw new BrokerException.Unreachable(
                        source.kind(), source.displayName() + ": " + unreachable.reason(), null);
            }
        }
    }
}
