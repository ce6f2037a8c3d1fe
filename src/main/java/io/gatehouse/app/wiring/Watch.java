package io.gatehouse.app.wiring;

import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.Profile;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.PollLoop;
import io.gatehouse.port.AlarmMemory.Kept;
import io.gatehouse.port.Secrets;
import io.gatehouse.ui.console.Feed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The eyes on one profile: its brokers are polled at its interval until this is closed. Thread-safe.
public final class Watch implements AutoCloseable {

    private final LatestReadings latest = new LatestReadings();
    private final History history;
    private final AlarmBoard alarms;
    private final Feed<KafkaSurvey> kafka;
    private final List<PollLoop> loops = new ArrayList<>();

    /// Starts polling at once, and remembers what it reads until it is closed.
    public Watch(Profile profile, Secrets secrets, Clock clock) {
        this(profile, secrets, clock, new History(), List.of());
    }

    /// Starts polling at once into that history; a broker that is down shows as unreachable.
    ///
    /// @param before the alarms that were open when the console was last closed
    public Watch(Profile profile, Secrets secrets, Clock clock, History history, List<Kept> before) {
        this.history = history;
        alarms = new AlarmBoard(Rules.of(profile), before, clock);
        latest.addListener(result -> history.append(result.readings()));
        latest.addListener(alarms::accept);
        var pollers = new Pollers(profile, secrets, latest, clock);
        kafka = pollers.kafka()
                .<Feed<KafkaSurvey>>map(source -> new SurveyFeed(source, latest))
                .orElse(Feed.none());
        for (var watched : pollers.create()) {
            loops.add(new PollLoop(watched.poller().name(), watched.poller(), watched.interval()));
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

    /// What Kafka's poller found in its last sweep.
    Feed<KafkaSurvey> kafka() {
        return kafka;
    }

    /// Stops polling and frees the connections; blocks until that is done.
    @Override
    public void close() {
        SideBySide.each(loops, PollLoop::close);
    }
}
