package io.gatehouse.recording;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.simulation.RunMoment;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AuditLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A recording that was read once from its beginning to where it ends: what happened when, the points of every series,
/// and where to begin to play. The rest stays in the file. Immutable after it was opened; any thread.
public final class Recording {

    private final RecordingSource source;
    private final RecordingLimits limits;
    private final RecordingHeader header;
    private final List<Segment> segments = new ArrayList<>();
    private final List<AlarmMoment> alarms = new ArrayList<>();
    private final List<AuditLog.Entry> actions = new ArrayList<>();
    private final List<RunMoment> moments = new ArrayList<>();
    private final List<Frame.Gap> gaps = new ArrayList<>();
    private final Map<MetricKey, Track> tracks = new HashMap<>();
    private long points;
    private long frames;
    private long passedOver;
    private Duration length = Duration.ZERO;
    private RecordingEnd end;

    /// A change of an alarm, and from when on it can be seen.
    public record AlarmMoment(Duration at, AlarmLog.Entry entry) {}

    /// A place from which can be played.
    ///
    /// @param offset where in the file it begins
    /// @param frames how many of it can be used, the key included
    record Segment(long offset, Duration at, long frames) {}

    private Recording(RecordingSource source, RecordingLimits limits) throws RecordingUnusable {
        this.source = source;
        this.limits = limits;
        try (var reader = new FrameReader(new SegmentLines.InputAt(source, 0), limits, null)) {
            header = reader.header();
            end = read(reader);
            passedOver = reader.passedOver();
            length = reader.last();
        } catch (RecordingUnusable e) {
            throw e;
        } catch (IOException e) {
            throw new RecordingUnusable("it cannot be read: " + e.getMessage(), e);
        }
        if (segments.isEmpty()) {
            throw new RecordingUnusable("there is nothing in it" + why(end));
        }
    }

    private static String why(RecordingEnd end) {
        return switch (end) {
            case RecordingEnd.Complete _ -> "";
            case RecordingEnd.Truncated _ -> ": it ends before the first picture";
            case RecordingEnd.Damaged(var line, var words) -> ": line " + line + ": " + words;
            case RecordingEnd.TooLarge(var line, var words) -> ": line " + line + ": " + words;
        };
    }

    /// Reads it; blocks on the disk, about a second for an hour.
    ///
    /// @throws RecordingUnusable when nothing of it can be played
    public static Recording open(RecordingSource source) throws RecordingUnusable {
        return open(source, RecordingLimits.USUAL);
    }

    static Recording open(RecordingSource source, RecordingLimits limits) throws RecordingUnusable {
        return new Recording(source, limits);
    }

    private RecordingEnd read(FrameReader reader) {
        while (true) {
            var frame = reader.next();
            if (frame.isEmpty()) {
                return reader.end();
            }
            if (segments.isEmpty() && !(frame.get() instanceof Frame.Key)) {
                return new RecordingEnd.Damaged(reader.line(), "a recording begins with a key");
            }
            note(frame.get(), reader.segment());
            frames++;
            if (points > limits.points()) {
                return new RecordingEnd.TooLarge(reader.line(), "it has more than " + limits.points() + " points");
            }
        }
    }

    private void note(Frame frame, long offset) {
        switch (frame) {
            case Frame.Key key -> {
                tracks.values().forEach(Track::cut);
                segments.add(new Segment(offset, key.at(), 0));
            }
            case Frame.Polled polled ->
                polled.poll().readings().forEach(reading -> {
                    tracks.computeIfAbsent(reading.key(), _ -> new Track(segments.size()))
                            .add(reading);
                    points++;
                });
            case Frame.AlarmChanged changed ->
                alarms.add(new AlarmMoment(changed.at(), changed.event().entry()));
            case Frame.Acted acted -> actions.add(acted.entry());
            case Frame.Trafficked traffic -> moments.add(moment(traffic));
            case Frame.Gap gap -> gaps.add(gap);
            case Frame.Seen _ -> {
                // It stays in the file.
            }
        }
        var last = segments.getLast();
        segments.set(segments.size() - 1, new Segment(last.offset(), last.at(), last.frames() + 1));
    }

    private RunMoment moment(Frame.Trafficked frame) {
        var traffic = frame.traffic();
        return new RunMoment(
                header.startedAt().plus(frame.at()),
                traffic.arrivalsPerSecond(),
                traffic.ticketsPerSecond(),
                traffic.endToEndP95Millis(),
                traffic.ledger().places().waiting());
    }

    /// What it is of.
    public RecordingHeader header() {
        return header;
    }

    /// From its start to its last frame.
    public Duration length() {
        return length;
    }

    /// Why it ends there.
    public RecordingEnd end() {
        return end;
    }

    /// How many frames can be played.
    public long frames() {
        return frames;
    }

    /// How many lines are of kinds that this program does not know.
    public long passedOver() {
        return passedOver;
    }

    /// Every change of an alarm, oldest first.
    public List<AlarmLog.Entry> alarms() {
        return alarms.stream().map(AlarmMoment::entry).toList();
    }

    /// The same with the moments from which on they can be seen.
    public List<AlarmMoment> alarmMoments() {
        return Collections.unmodifiableList(alarms);
    }

    /// What was done, oldest first.
    public List<AuditLog.Entry> actions() {
        return Collections.unmodifiableList(actions);
    }

    /// The run second by second, oldest first.
    public List<RunMoment> moments() {
        return Collections.unmodifiableList(moments);
    }

    /// The stretches of time of which nothing was recorded, oldest first.
    public List<Frame.Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    /// How long after the start something happened; zero for what was before it.
    public Duration since(Instant at) {
        var since = Duration.between(header.startedAt(), at);
        return since.isNegative() ? Duration.ZERO : since;
    }

    Map<MetricKey, Track> tracks() {
        return tracks;
    }

    /// The last segment that begins at that time or before it.
    int segmentAt(Duration position) {
        var found = 0;
        for (var i = 0; i < segments.size() && segments.get(i).at().compareTo(position) <= 0; i++) {
            found = i;
        }
        return found;
    }

    int segments() {
        return segments.size();
    }

    /// The frames of a segment, its key first.
    ///
    /// @throws IOException when the file can no longer be read
    List<Frame> framesOf(int segment) throws IOException {
        var from = segments.get(segment);
        var found = new ArrayList<Frame>();
        var at = new SegmentLines.InputAt(source, from.offset());
        try (var reader = new FrameReader(at, limits, new FrameCodec(header.startedAt()))) {
            for (var i = 0L; i < from.frames(); i++) {
                Optional<Frame> frame = reader.next();
                // The first segment begins with the header, which is a kind that only the first reading knows.
                if (frame.isEmpty()) {
                    throw new IOException("the file is not what it was when it was opened");
                }
                found.add(frame.get());
            }
        }
        return found;
    }
}
