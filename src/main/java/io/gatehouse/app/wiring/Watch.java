package io.gatehouse.app.wiring;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Threshold;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.PollLoop;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The eyes on one profile: its brokers are polled at its interval until this is closed. Thread-safe.
public final class Watch implements AutoCloseable {

    private final LatestReadings latest = new LatestReadings();
    private final History history;
    private final Map<MetricKey, Threshold> thresholds;
    private final AlarmBoard alarms;
    private final List<PollLoop> loops = new ArrayList<>();

    /// Starts polling at once, and remembers what it reads until it is closed.
    public Watch(Profile profile, Secrets secrets, Clock clock) {
        this(profile, secrets, clock, new History());
    }

    /// Starts polling at once into that history; a broker that is down shows as unreachable.
    public Watch(Profile profile, Secrets secrets, Clock clock, History history) {
        this.history = history;
        thresholds = Thresholds.of(profile);
        alarms = new AlarmBoard(thresholds, clock);
        latest.addListener(history::append);
        latest.addListener(alarms::accept);
        for (var poller : new Pollers(profile, latest, clock).create(secrets)) {
            loops.add(new PollLoop(poller.name(), poller, profile.interval()));
        }
    }

    public LatestReadings latest() {
        return latest;
    }

    public History history() {
        return history;
    }

    public AlarmBoard alarms() {
        return alarms;
    }

    public Map<MetricKey, Threshold> thresholds() {
        return thresholds;
    }

    /// Stops polling and frees the connections; blocks until that is done.
    @Override
    public void close() {
        SideBySide.each(loops, PollLoop::close);
    }
}
