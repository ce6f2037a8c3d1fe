package io.gatehouse.app.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.Secrets;
import io.gatehouse.recording.RecordingHeader;
import io.gatehouse.recording.RecordingJson;
import io.gatehouse.recording.RecordingWriter;
import io.gatehouse.recording.Redaction;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk.Going;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to a file what an open profile shows, until it is closed or the disk refuses. What pollers bring is taken in
/// without keeping them waiting; what the brokers' screens show is looked at every few seconds, which costs the brokers
/// as much as those screens do. Thread-safe.
final class ConsoleRecorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleRecorder.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int FEEDS_EVERY_LOOKS = 5;
    private static final int RUN_EVERY_LOOKS = 2;
    private static final Duration LAST = Duration.ofSeconds(5);

    private final OpenedConsole console;
    private final Clock clock;
    private final Path file;
    private final RecordingWriter writer;
    private final ObjectMapper json = RecordingJson.mapper();
    private final Map<String, Supplier<JsonNode>> feeds;
    private final Consumer<PollResult> onPoll = this::polled;
    private final Consumer<AlarmEvent> onAlarm = this::changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("recorder").factory());
    private volatile Optional<String> failure = Optional.empty();
    private Instant auditedTo;
    private long looks;

    /// Something that is written.
    private interface Writing {
        void to(RecordingWriter writer) throws IOException;
    }

    private ConsoleRecorder(OpenedConsole console, Path file, RecordingWriter writer, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.file = file;
        this.writer = writer;
        this.feeds = new FeedKinds().of(console.feeds());
        this.auditedTo = clock.instant();
    }

    /// Begins to record into a new file.
    ///
    /// @param title the name of the drill or scenario that is recorded; "" for none
    /// @throws IOException when the file is there already or cannot be written
    static ConsoleRecorder start(OpenedConsole console, Path file, String title, Secrets secrets, Clock clock)
            throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var header = RecordingHeader.of(console.profile(), title, Program.VERSION, clock.instant());
        var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        var alarms = console.observed().alarms();
        var writer = new RecordingWriter(
                header, out, new Redaction(passwords(console.profile(), secrets)), clock, alarms.all());
        var recorder = new ConsoleRecorder(console, file, writer, clock);
        recorder.begin();
        return recorder;
    }

    private void begin() {
        var latest = console.observed().latest();
        later(() -> latest.polls().forEach(poll -> write(out -> out.polled(poll))));
        latest.addListener(onPoll);
        console.observed().alarms().addListener(onAlarm);
        var _ = thread.scheduleAtFixedRate(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
        later(() -> write(out -> out.polled(poll)));
    }

    private void changed(AlarmEvent event) {
        later(() -> write(out -> out.alarm(event)));
    }

    private void later(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    private void look() {
        try {
            console.traffic().traffic().ifPresent(traffic -> write(out -> out.traffic(traffic)));
            if (looks % RUN_EVERY_LOOKS == 0) {
                seen(PlayedRun.STATE, json.valueToTree(console.simulation().state()));
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

    private void seen(String what, JsonNode content) {
        write(out -> out.seen(what, content));
    }

    private void audit() {
        var to = clock.instant();
        console.observed()
                .audit()
                .between(console.profile().name(), auditedTo, to)
                .forEach(entry -> write(out -> out.acted(entry)));
        auditedTo = to.plusNanos(1);
    }

    private void write(Writing writing) {
        if (failure.isPresent()) {
            return;
        }
        try {
            writing.to(writer);
        } catch (IOException e) {
            LOG.warn("recording into {} broke off", file, e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    Going going() {
        return new Going(file, writer.length(), writer.bytes(), failure);
    }

    /// Writes what is known and the end; blocks until that is done.
    @Override
    public void close() {
        console.observed().latest().removeListener(onPoll);
        console.observed().alarms().removeListener(onAlarm);
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
            LOG.warn("the recording {} has no end", file, e);
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
