package io.gatehouse.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.Secrets;
import io.gatehouse.recording.Backlog;
import io.gatehouse.recording.RecordingHeader;
import io.gatehouse.recording.RecordingJson;
import io.gatehouse.recording.RecordingWriter;
import io.gatehouse.recording.Redaction;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk.Going;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to a file what an open profile shows, until it is closed or the disk refuses. What pollers bring is taken in
/// without keeping them waiting, and where the disk does not keep up for long, what is missing is marked; what the
/// brokers' screens show is looked at every few seconds, which costs the brokers
/// as much as those screens do. Thread-safe.
final class ConsoleRecorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleRecorder.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int FEEDS_EVERY_LOOKS = 5;
    private static final int RUN_EVERY_LOOKS = 2;
    private static final Duration LAST = Duration.ofSeconds(5);

    private final OpenedConsole console;
    private final Clock clock;
    private final Order order;
    private final RecordingWriter writer;
    private final ObjectMapper json = RecordingJson.mapper();
    private final Map<String, Supplier<JsonNode>> feeds;
    private final Consumer<PollResult> onPoll = this::polled;
    private final Consumer<AlarmEvent> onAlarm = this::changed;
    private final Backlog backlog;
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicLong missing = new AtomicLong();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("recorder").factory());
    private volatile Optional<String> failure = Optional.empty();
    private Instant auditedTo;
    private long looks;

    /// Something that is written.
    private interface Writing {
        void to(RecordingWriter writer) throws IOException;
    }

    private ConsoleRecorder(OpenedConsole console, Order order, RecordingWriter writer, Backlog backlog, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.order = order;
        this.writer = writer;
        this.backlog = backlog;
        this.feeds = new FeedKinds().of(console.feeds(), order.bodies());
        this.auditedTo = clock.instant();
    }

    /// What is to be recorded.
    ///
    /// @param file a new one
    /// @param title the name of the drill or scenario that is recorded; "" for none
    /// @param bodies whether what people wrote into messages is to be in it
    record Order(Path file, String title, boolean bodies) {}

    /// Begins to record into a new file.
    ///
    /// @throws IOException when the file is there already or cannot be written; says which and why
    static ConsoleRecorder start(OpenedConsole console, Order order, Secrets secrets, Clock clock) throws IOException {
        var out = new BufferedOutputStream(NewFile.open(order.file()));
        return start(console, order, out, new Backlog(Backlog.USUAL_READINGS), secrets, clock);
    }

    /// The same into a stream, which is closed at the end.
    static ConsoleRecorder start(
            OpenedConsole console, Order order, OutputStream out, Backlog backlog, Secrets secrets, Clock clock)
            throws IOException {
        var header =
                RecordingHeader.of(console.profile(), order.title(), order.bodies(), Program.VERSION, clock.instant());
        var alarms = console.observed().alarms();
        var writer = new RecordingWriter(
                header, out, new Redaction(passwords(console.profile(), secrets)), clock, alarms.all());
        var recorder = new ConsoleRecorder(console, order, writer, backlog, clock);
        recorder.begin();
        return recorder;
    }

    private void begin() {
        var latest = console.observed().latest();
        latest.polls().forEach(this::polled);
        latest.addListener(onPoll);
        console.observed().alarms().addListener(onAlarm);
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The passwords themselves, so that they can be looked for.
    private static List<String> passwords(Profile profile, Secrets secrets) {
        var references = new ArrayList<SecretRef>();
        var at = profile.endpoints();
        at.redis().ifPresent(redis -> references.add(redis.password()));
        at.rabbitMq().ifPresent(rabbit -> references.add(rabbit.login().password()));
        at.kafka().ifPresent(kafka -> {
            kafka.security().sasl().map(KafkaSecurity.Sasl::password).ifPresent(references::add);
            kafka.security().trust().map(KafkaSecurity.TrustStore::password).ifPresent(references::add);
        });
        var found = new ArrayList<String>();
        for (var reference : references) {
            try {
                secrets.resolve("recording", reference).ifPresent(found::add);
            } catch (Secrets.Missing e) {
                LOG.debug("a password is not known, so that nobody can have shown it");
            }
        }
        return found;
    }

    private void polled(PollResult poll) {
        backlog.polled(clock.instant(), poll);
        drainSoon();
    }

    private void changed(AlarmEvent event) {
        backlog.changed(clock.instant(), event);
        drainSoon();
    }

    /// Has what waits written, unless that is asked for already: what is asked for while the disk stalls must not pile
    /// up.
    private void drainSoon() {
        if (draining.compareAndSet(false, true)) {
            later(this::drain);
        }
    }

    private void drain() {
        draining.set(false);
        for (var one = backlog.next(); one.isPresent(); one = backlog.next()) {
            switch (one.get()) {
                case Backlog.Polled(var at, var poll) -> write(out -> out.polled(at, poll));
                case Backlog.Changed(var at, var event) -> write(out -> out.alarm(at, event));
                case Backlog.Lost lost -> goOnAfter(lost);
            }
        }
    }

    private void goOnAfter(Backlog.Lost lost) {
        LOG.warn("the disk did not keep up: {} polls since {} were not recorded", lost.polls(), lost.from());
        var observed = console.observed();
        write(out -> out.gap(lost, observed.latest().polls(), observed.alarms().all()));
        missing.addAndGet(lost.polls());
    }

    private void later(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    private void look() {
        try {
            console.traffic().traffic().ifPresent(traffic -> writeSeen(out -> out.traffic(traffic)));
            if (looks % RUN_EVERY_LOOKS == 0) {
                seen(
                        PlayedRun.STATE,
                        withoutTexts(json.valueToTree(console.simulation().state())));
                seen(PlayedRun.RUNS, json.valueToTree(console.simulation().runs()));
            }
            if (looks % FEEDS_EVERY_LOOKS == 0) {
                feeds.forEach((what, feed) -> seen(what, feed.get()));
            }
            looks++;
            audit();
            write(RecordingWriter::flushWhenDue);
        } catch (RuntimeException e) {
            // One thing that cannot be written must not end the recording.
            LOG.warn("a look was not recorded", e);
        }
    }

    /// Events are kept in their words: the arguments of their texts are of types that a file does not tell.
    private static JsonNode withoutTexts(JsonNode state) {
        state.findValues("events").forEach(events -> events.forEach(event -> ((ObjectNode) event).remove("text")));
        return state;
    }

    private void seen(String what, JsonNode content) {
        writeSeen(out -> out.seen(what, content));
    }

    private void audit() {
        var to = clock.instant();
        console.observed()
                .audit()
                .between(console.profile().name(), auditedTo, to)
                .forEach(entry -> writeSeen(out -> out.acted(entry)));
        auditedTo = to.plusNanos(1);
    }

    /// What was looked at is of now; what waited while the disk stalled was before that, and would be taken for later.
    private void writeSeen(Writing writing) {
        drain();
        write(writing);
    }

    private void write(Writing writing) {
        if (failure.isPresent()) {
            return;
        }
        try {
            writing.to(writer);
        } catch (IOException e) {
            LOG.warn("recording into {} broke off", order.file(), e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    Going going() {
        var lost = missing.get() + backlog.lostPolls();
        return new Going(order.file(), order.bodies(), writer.length(), writer.bytes(), lost, failure);
    }

    /// Writes what is known and the end; blocks until that is done.
    @Override
    public void close() {
        console.observed().latest().removeListener(onPoll);
        console.observed().alarms().removeListener(onAlarm);
        later(this::drain);
        later(this::look);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        try {
            writer.close();
        } catch (IOException e) {
            LOG.warn("the recording {} has no end", order.file(), e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
