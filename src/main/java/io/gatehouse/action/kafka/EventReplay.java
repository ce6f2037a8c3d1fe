package io.gatehouse.action.kafka;

import io.gatehouse.action.Progress;
import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.KafkaEvents;
import io.gatehouse.port.KafkaEvents.Stretch;
import io.gatehouse.replay.Pace;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Copies stretches of a topic to a topic: each event is done when all in-sync replicas have confirmed it. Ends where
/// it
/// was told to, when it is stopped, or at the first event that Kafka does not take. Run once, by one thread.
final class EventReplay {

    private static final int WINDOW = 1_000;
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Plan plan;
    private final Progress progress;
    private final Pace pace;
    private final Map<KafkaPartition, SourceProgress> sources = new HashMap<>();
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable BrokerException> failure = new AtomicReference<>();
    private final long total;
    private long sent;
    private long reportedNanos = System.nanoTime();

    /// What is copied.
    ///
    /// @param topic to write to
    /// @param samePartitions true to keep each event's partition, false to have its key decide
    /// @param perSecond at most so many, empty for as fast as is confirmed
    record Plan(
            Map<KafkaPartition, Stretch> stretches,
            String topic,
            boolean samePartitions,
            OptionalInt perSecond,
            String replayId) {
        Plan {
            stretches = Map.copyOf(stretches);
        }
    }

    /// How it ended.
    ///
    /// @param complete true when every event of the stretches was confirmed
    /// @param failure why Kafka let it go no further, where it did
    record Outcome(
            boolean complete,
            Progress.Step counts,
            Optional<BrokerException> failure,
            Map<KafkaPartition, SourceProgress> sources) {}

    EventReplay(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.pace = new Pace(plan.perSecond());
        this.total = Stretches.mostEvents(plan.stretches());
        plan.stretches().forEach((partition, stretch) -> sources.put(partition, new SourceProgress(stretch)));
    }

    /// Copies until the end. Blocks; what was sent is waited for in any case.
    Outcome run(KafkaEvents kafka) {
        var readAll = false;
        try (var writer = kafka.write();
                var reader = kafka.read(plan.stretches())) {
            readAll = copy(reader, writer);
        } catch (BrokerException e) {
            failure.compareAndSet(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The writer is closed now, so nothing is under way any more.
        if (readAll) {
            sources.values().forEach(SourceProgress::ended);
        }
        var complete = readAll && failed.get() == 0;
        var counts = new Progress.Step(confirmed.get(), complete ? sent : total, 0, failed.get(), 0);
        progress.report(counts);
        return new Outcome(complete, counts, Optional.ofNullable(failure.get()), sources);
    }

    private boolean copy(KafkaEvents.Reader reader, KafkaEvents.Writer writer) throws InterruptedException {
        for (var events = reader.next(); !events.isEmpty(); events = reader.next()) {
            if (!copy(events, writer)) {
                return false;
            }
        }
        return true;
    }

    private boolean copy(List<KafkaEvent> events, KafkaEvents.Writer writer) throws InterruptedException {
        for (var event : events) {
            if (!waitForTurn() || !waitForRoom()) {
                return false;
            }
            send(event, writer);
        }
        return goesOn();
    }

    private boolean goesOn() {
        if (System.nanoTime() - reportedNanos > REPORT_NANOS) {
            reportedNanos = System.nanoTime();
            var done = confirmed.get();
            progress.report(new Progress.Step(done, total, sent - done - failed.get(), failed.get(), 0));
        }
        return failure.get() == null && !progress.stopRequested();
    }

    private boolean waitForTurn() throws InterruptedException {
        var due = System.nanoTime() + pace.nanosToWait(System.nanoTime());
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (!goesOn()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, SLICE_NANOS));
        }
        return goesOn();
    }

    private boolean waitForRoom() throws InterruptedException {
        while (!window.tryAcquire(SLICE_NANOS, TimeUnit.NANOSECONDS)) {
            if (!goesOn()) {
                return false;
            }
        }
        return true;
    }

    private void send(KafkaEvent event, KafkaEvents.Writer writer) {
        var source = Objects.requireNonNull(sources.get(event.partition()));
        source.sent(event.offset());
        sent++;
        var _ = writer.send(parcel(event)).whenComplete((_, problem) -> {
            if (problem == null) {
                source.confirmed(event.offset());
                confirmed.incrementAndGet();
            } else {
                failed.incrementAndGet();
                failure.compareAndSet(null, problem instanceof BrokerException ours ? ours : null);
            }
            window.release();
        });
    }

    private KafkaEvents.Parcel parcel(KafkaEvent event) {
        var content = event.content();
        return new KafkaEvents.Parcel(
                plan.topic(),
                plan.samePartitions() ? OptionalInt.of(event.partition().partition()) : OptionalInt.empty(),
                Optional.of(event.writtenAt()).filter(time -> !time.isBefore(Instant.EPOCH)),
                new KafkaEvent.Content(content.key(), content.value(), EventHeaders.replayed(event, plan.replayId())));
    }
}
