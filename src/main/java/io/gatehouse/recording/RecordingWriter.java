package io.gatehouse.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.AlarmId;
import io.gatehouse.alarm.Normal;
import io.gatehouse.alarm.Suspected;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AuditLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a recording as lines of JSON, packed. A new segment begins every minute, each packed by itself and with
/// everything as it was then, so that playing can begin at each; within one the file is brought up to date every two
/// seconds, so that it plays up to there when the program is killed. Thread-safe; writing blocks on the disk.
public final class RecordingWriter implements AutoCloseable {

    static final Duration SEGMENT = Duration.ofMinutes(1);
    static final Duration FLUSH = Duration.ofSeconds(2);

    /// As large as a file may grow; a console that somebody forgot must not fill the disk.
    public static final long LIMIT_BYTES = 500L << 20;

    private static final int BUFFER = 8 << 10;

    private final RecordingHeader header;
    private final CountedOutput out;
    private final Redaction redaction;
    private final Clock clock;
    private final ObjectMapper json = RecordingJson.mapper();
    private final FrameCodec codec;

    private final Map<SourceId, PollResult> polls = new LinkedHashMap<>();
    private final Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
    private final Map<String, JsonNode> seen = new LinkedHashMap<>();
    private Optional<TrafficSnapshot> traffic = Optional.empty();

    private volatile Duration last = Duration.ZERO;
    private @Nullable GZIPOutputStream segment;
    private Instant segmentBegan;
    private Instant flushed;
    private boolean closed;

    /// Writes the header; closes the stream when it is closed itself.
    ///
    /// @param open the alarms as they are when it begins
    /// @throws IOException when the disk refuses
    public RecordingWriter(
            RecordingHeader header, OutputStream out, Redaction redaction, Clock clock, Collection<Alarm> open)
            throws IOException {
        this.header = header;
        this.out = new CountedOutput(out);
        this.redaction = redaction;
        this.clock = clock;
        this.codec = new FrameCodec(header.startedAt());
        open.forEach(alarm -> alarms.put(alarm.id(), alarm));
        segmentBegan = clock.instant();
        flushed = segmentBegan;
        begin(true, segmentBegan);
        flush();
    }

    /// A source was asked.
    ///
    /// @param when it answered; the disk may have kept it waiting since
    public synchronized void polled(Instant when, PollResult poll) throws IOException {
        write(when, at -> new Frame.Polled(at, poll));
        polls.put(poll.source(), poll);
    }

    /// An alarm changed.
    ///
    /// @param when it did
    public synchronized void alarm(Instant when, AlarmEvent event) throws IOException {
        write(when, at -> new Frame.AlarmChanged(at, event));
        var alarm = event.alarm();
        if (alarm.state() instanceof Normal || alarm.state() instanceof Suspected) {
            alarms.remove(alarm.id());
        } else {
            alarms.put(alarm.id(), alarm);
        }
    }

    /// Nothing was recorded since then. Everything is written as it is now, so that nothing of before is taken for it.
    ///
    /// @param missing how much
    /// @param newPolls the last of each source
    /// @param open the alarms as they are now
    public synchronized void gap(Backlog.Lost missing, Collection<PollResult> newPolls, Collection<Alarm> open)
            throws IOException {
        write(clock.instant(), at -> {
            var from = since(missing.from());
            return new Frame.Gap(at, from.compareTo(at) < 0 ? from : at, missing.polls(), missing.changes());
        });
        polls.clear();
        newPolls.forEach(poll -> polls.put(poll.source(), poll));
        alarms.clear();
        open.forEach(alarm -> alarms.put(alarm.id(), alarm));
        if (!closed) {
            begin(false, clock.instant());
        }
    }

    /// Somebody did something; what they wrote into messages is left out unless it was asked for.
    public synchronized void acted(AuditLog.Entry entry) throws IOException {
        write(clock.instant(), at -> new Frame.Acted(at, Redaction.recorded(entry, header.bodies())));
    }

    /// The numbers of the simulation in this pipeline.
    public synchronized void traffic(TrafficSnapshot snapshot) throws IOException {
        write(clock.instant(), at -> new Frame.Trafficked(at, snapshot));
        traffic = Optional.of(snapshot);
    }

    /// Something looks like this; nothing is written where it looks as it did.
    public synchronized void seen(String what, JsonNode content) throws IOException {
        if (!content.equals(seen.get(what))) {
            write(clock.instant(), at -> new Frame.Seen(at, what, content));
            seen.put(what, content);
        }
    }

    private Duration since(Instant when) {
        var since = Duration.ofMillis(Duration.between(header.startedAt(), when).toMillis());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private Duration upTo(Instant when) {
        var since = since(when);
        // Where the clock was set back, time stands still until it has caught up.
        last = since.compareTo(last) > 0 ? since : last;
        return last;
    }

    /// @param when it happened
    /// @param frame of the moment it is given, which is not before that of the segment that may begin for it
    private void write(Instant when, Function<Duration, Frame> frame) throws IOException {
        if (closed) {
            return;
        }
        if (out.written() > LIMIT_BYTES) {
            throw new IOException("the recording has reached " + (LIMIT_BYTES >> 20) + " MB, which is the most it may");
        }
        if (!when.isBefore(segmentBegan.plus(SEGMENT))) {
            begin(false, when);
        }
        line(codec.encode(frame.apply(upTo(when))));
        flushWhenDue();
    }

    /// Ends the segment that there is and begins the next.
    private void begin(boolean first, Instant when) throws IOException {
        endSegment();
        segmentBegan = when;
        segment = new GZIPOutputStream(out, BUFFER, true);
        if (first) {
            ObjectNode node = json.createObjectNode().put("k", FrameCodec.HEADER);
            line(node.setAll((ObjectNode) json.valueToTree(header)));
        }
        line(codec.encode(
                new Frame.Key(upTo(when), List.copyOf(polls.values()), List.copyOf(alarms.values()), traffic, seen)));
    }

    private void line(ObjectNode node) throws IOException {
        var into = segment;
        if (into != null) {
            // What was given to be seen is compared with what comes next, and must not change.
            var written = node.deepCopy();
            redaction.redact(written);
            into.write(json.writeValueAsBytes(written));
            into.write('\n');
        }
    }

    private void endSegment() throws IOException {
        if (segment != null) {
            segment.finish();
        }
    }

    /// Brings the file up to date, when that was two seconds ago.
    public synchronized void flushWhenDue() throws IOException {
        if (!closed && !clock.instant().isBefore(flushed.plus(FLUSH))) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (segment != null) {
            segment.flush();
        }
        flushed = clock.instant();
    }

    /// How large the file is, in bytes.
    public long bytes() {
        return out.written();
    }

    /// How long it has been recorded. Never waits for the disk.
    public Duration length() {
        var since = since(clock.instant());
        var written = last;
        return since.compareTo(written) > 0 ? since : written;
    }

    /// Writes the end and closes the file.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            line(json.createObjectNode()
                    .put("k", FrameCodec.END)
                    .put("t", upTo(clock.instant()).toMillis()));
            endSegment();
        } finally {
            out.close();
        }
    }
}
