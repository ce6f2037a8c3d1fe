package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.alarm.AlarmBoard;
import io.gatehouse.alarm.AlarmRules;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.history.History;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// What a console shows at one moment of a recording. Moved by one thread, asked by any.
public final class PlayedConsole {

    /// As many points of a series as are put back into memory; older ones are looked up.
    private static final int IN_MEMORY = 3_600;

    private final Recording recording;
    private final PlayedHistory store;
    private final History history;
    private final LatestReadings latest = new LatestReadings();
    private final AlarmBoard alarms;
    private final Map<String, JsonNode> seen = new ConcurrentHashMap<>();
    private volatile Optional<TrafficSnapshot> traffic = Optional.empty();
    private volatile Instant now;
    private final Clock clock = new PlayedClock();

    /// Shows nothing yet.
    ///
    /// @param rules whose levels charts show as lines; nothing is judged by them
    PlayedConsole(Recording recording, AlarmRules rules) {
        this.recording = recording;
        this.now = recording.header().startedAt();
        this.store = new PlayedHistory(recording);
        this.history = new History(store);
        this.alarms = new AlarmBoard(rules, List.of(), clock);
    }

    /// Forgets everything and shows what was there when that segment began.
    void restart(Frame.Key key, int segment) {
        latest.clear();
        history.clear();
        seen.clear();
        store.now(millis(key.at()));
        recording.tracks().forEach((series, track) -> {
            var end = track.sizeAt(segment);
            for (var i = Math.max(0, end - IN_MEMORY); i < end; i++) {
                history.series(series).append(track.millisAt(i), track.valueAt(i));
            }
        });
        alarms.show(key.alarms());
        seen.putAll(key.seen());
        traffic = key.traffic();
        moved(key.at());
        key.polls().forEach(latest::publish);
    }

    /// Shows what that brought. A key brings nothing to those who have come up to it.
    void apply(Frame frame) {
        moved(frame.at());
        switch (frame) {
            case Frame.Polled polled -> {
                history.append(polled.poll().readings());
                alarms.follow(polled.poll());
                latest.publish(polled.poll());
            }
            case Frame.AlarmChanged changed -> alarms.show(changed.event());
            case Frame.Trafficked running -> traffic = Optional.of(running.traffic());
            case Frame.Seen looked -> seen.put(looked.what(), looked.content());
            case Frame.Acted _, Frame.Gap _, Frame.Key _ -> {
                // What was done is looked up by its time; after a gap it begins anew.
            }
        }
    }

    /// So late is it now.
    void moved(Duration position) {
        store.now(millis(position));
        now = recording.header().startedAt().plus(position);
    }

    private long millis(Duration position) {
        return recording.header().startedAt().plus(position).toEpochMilli();
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

    /// Tells the recorded time.
    public Clock clock() {
        return clock;
    }

    /// What was last seen of something, if anything.
    public Optional<JsonNode> seen(String what) {
        return Optional.ofNullable(seen.get(what));
    }

    public Optional<TrafficSnapshot> traffic() {
        return traffic;
    }

    /// The seconds of the run after that time, up to now.
    public List<RunMoment> momentsAfter(Instant time) {
        return recording.moments().stream()
                .filter(moment -> moment.at().isAfter(time) && !moment.at().isAfter(now))
                .toList();
    }

    /// What happened to alarms, up to now. Nothing is added to it.
    public AlarmLog log() {
        return new AlarmLog() {
            @Override
            public void append(Entry entry) {
                throw new UnsupportedOperationException("a recording is not written to");
            }

            @Override
            public List<Entry> search(Query query) {
                return recording.alarms().reversed().stream()
                        .filter(entry -> !entry.at().isAfter(now))
                        .filter(entry -> !entry.at().isBefore(query.from())
                                && !entry.at().isAfter(query.to()))
                        .filter(entry -> contains(entry, query.text()))
                        .limit(query.limit())
                        .toList();
            }
        };
    }

    private static boolean contains(AlarmLog.Entry entry, String text) {
        var all = String.join("\n", entry.key().metric(), entry.key().subject(), entry.who(), entry.detail());
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /// What operators did, up to now. Nothing vouches for the lines of a recording.
    public AuditTrail audit() {
        return new AuditTrail() {
            @Override
            public List<AuditLog.Entry> between(String profile, Instant from, Instant to) {
                return done().stream()
                        .filter(entry ->
                                !entry.at().isBefore(from) && !entry.at().isAfter(to))
                        .toList();
            }

            @Override
            public AuditBook read() {
                var lines = done();
                return new AuditBook(
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> new AuditBook.Line(i + 1L, lines.get(i)))
                                .toList(),
                        new AuditBook.Chain(0, lines.size(), Optional.empty(), Optional.empty(), 0));
            }
        };
    }

    private List<AuditLog.Entry> done() {
        return recording.actions().stream()
                .filter(entry -> !entry.at().isAfter(now))
                .toList();
    }

    private final class PlayedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
