package io.gatehouse.app.wiring;

import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.adapter.store.HistoryStore;
import io.gatehouse.adapter.store.StoreLimits;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SourceState;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.Poller;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import io.gatehouse.port.TrafficView;
import io.gatehouse.ui.console.ConsoleOpener;
import io.gatehouse.ui.console.Observed;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.QueueFeed;
import io.gatehouse.ui.console.QueueTable;
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
        var store = HistoryStore.open(Folders.history(profile.name()), StoreLimits.USUAL, clock);
        var watch = watch(profile, store);
        closing.add(watch::close);
        closing.add(store::close);
        var queues = queues(profile, closing);
        var actions = Actions.open(profile, secrets, clock);
        actions.ifPresent(open -> closing.add(open::close));
        return new OpenedConsole(
                profile,
                new Observed(watch.latest(), watch.history(), watch.alarms(), watch.thresholds()),
                actions.map(open -> open.catalog().all()).orElse(List.of()),
                traffic,
                queues,
                () -> closing.forEach(Runnable::run));
    }

    private Watch watch(Profile profile, HistoryStore store) {
        try {
            return new Watch(profile, secrets, clock, new History(store));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private QueueFeed queues(Profile profile, List<Runnable> closing) {
        var rabbit = profile.endpoints().rabbitMq();
        if (rabbit.isEmpty()) {
            return () -> QueueTable.NOTHING_YET;
        }
        var refresh =
                new QueueRefresh(new RabbitSource(rabbit.get(), secrets, Pollers.TIMEOUT), profile.interval(), clock);
        closing.add(refresh::close);
        return refresh;
    }

    @Override
    public void check(Profile profile) {
        var latest = new LatestReadings();
        var pollers = new Pollers(profile, latest, clock).create(secrets);
        try {
            SideBySide.each(pollers, Poller::poll);
        } finally {
            pollers.forEach(Poller::close);
        }
        for (var broker : Broker.values()) {
            if (latest.source(broker) instanceof SourceState.Unreachable unreachable) {
                throw new BrokerException.Unreachable(broker, broker.displayName() + ": " + unreachable.reason(), null);
            }
        }
    }
}
