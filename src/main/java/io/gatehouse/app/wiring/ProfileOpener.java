package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SourceState;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.TrafficView;
import io.gatehouse.ui.console.ConsoleOpener;
import io.gatehouse.ui.console.Feeds;
import io.gatehouse.ui.console.Observed;
import io.gatehouse.ui.console.OpenedConsole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Connects the window to a profile's brokers.
public final class ProfileOpener implements ConsoleOpener {

    private final Secrets secrets;
    private final Clock clock;
    private final TrafficView traffic;

    /// The window shows `traffic` beside what the brokers say.
    public ProfileOpener(Secrets secrets, Clock clock, TrafficView traffic) {
        this.secrets = secrets;
        this.clock = clock;
        this.traffic = traffic;
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
        return new OpenedConsole(
                profile,
                new Observed(
                        watch.latest(),
                        watch.history(),
                        watch.alarms(),
                        memory.log(),
                        new AuditFile(Folders.auditLog()),
                        notifications),
                actions.catalog().all(),
                traffic,
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
        return new BrokerFeeds(profile, secrets, clock, closing).open(watch.kafka());
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
