package io.gatehouse.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.alarm.AlarmId;
import io.gatehouse.alarm.AlarmState;
import io.gatehouse.alarm.Normal;
import io.gatehouse.alarm.Raised;
import io.gatehouse.alarm.Returned;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Receipts;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AlarmLog;
import io.gatehouse.port.AlarmLog.Transition;
import io.gatehouse.port.AuditLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A recording in memory of a deployment that a test makes up, with a clock that it moves.
public final class Recorded extends Clock {

    static final Instant START = Instant.parse("2026-11-29T10:00:00.250Z");
    static final MetricKey DEPTH = new MetricKey("queue-depth", "ticket-issue-queue");
    static final MetricKey WAITING = new MetricKey("waiting-room", "ticket:waiting:queue");
    static final AlarmRule RULE =
            AlarmRule.of("queue-depth", new Threshold(Threshold.Bound.ABOVE, 1_000, Severity.WARNING));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final RecordingWriter writer;
    private Instant now = START;
    private Duration each = Duration.ZERO;

    Recorded(String... secrets) {
        this(false, secrets);
    }

    /// @param bodies whether what people wrote into messages is asked for
    Recorded(boolean bodies, String... secrets) {
        try {
            var header = RecordingHeader.of(profile(), "memory-alarm", bodies, "Gatehouse test", START);
            writer = new RecordingWriter(header, bytes, new Redaction(List.of(secrets)), this, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile profile() {
        var login = new Endpoints.Login("console", new SecretRef.Typed("canary-4711"));
        var endpoints = new Endpoints(
                Optional.of(new Endpoints.Redis("redis.example", 6379, "", new SecretRef.None(), false)),
                Optional.of(new Endpoints.RabbitMq("rabbit.example", 5672, 15672, "/", login, false)),
                Optional.empty());
        return Profile.of("Sale", Environment.STAGING, endpoints, PipelineNames.DOCUMENTED);
    }

    /// What is written: it must not fail in memory.
    interface Writing {
        void to(RecordingWriter writer) throws IOException;
    }

    Recorded write(Writing writing) {
        try {
            writing.to(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Recorded after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /// Three minutes in which a queue fills, alarms, and is worked off.
    static byte[] incident() {
        var recorded = new Recorded();
        for (var second = 0; second < 180; second++) {
            recorded.second(second);
        }
        return recorded.end();
    }

    private void second(int second) {
        var depth = second < 60 ? second * 40.0 : 2_400 - (second - 60) * 20.0;
        write(it -> it.polled(instant(), poll(depth, second % 50 != 49)));
        write(it -> it.traffic(traffic(second)));
        if (second == 30) {
            write(it -> it.alarm(instant(), event(Transition.RAISED, new Raised(Severity.WARNING, now), depth)));
        }
        if (second == 45) {
            write(it -> it.alarm(
                    instant(), event(Transition.ACKNOWLEDGED, new Acknowledged(Severity.WARNING, now, "kim"), depth)));
            write(it -> it.acted(action("restart-workers", "gatehouse restart-workers")));
        }
        if (second == 130) {
            write(it -> it.alarm(instant(), event(Transition.CLOSED, new Normal(now), depth)));
        }
        if (second == 150) {
            write(it -> it.alarm(instant(), event(Transition.RETURNED, new Returned(Severity.CRITICAL, now), depth)));
        }
        if (second % 5 == 0) {
            write(it -> it.seen("queues", JsonNodeFactory.instance.objectNode().put("second", second)));
        }
        after(Duration.ofSeconds(1));
    }

    PollResult poll(double depth, boolean answers) {
        var readings = new ArrayList<Reading>();
        readings.add(new Reading.Measured(WAITING, depth / 3, now.minusMillis(4)));
        readings.add(answers ? new Reading.Measured(DEPTH, depth, now) : new Reading.Unknown(DEPTH, "no answer", now));
        var state = answers
                ? new SourceState.Answering(Duration.ofMillis(9), "3.10.8", now)
                : new SourceState.Unreachable("no answer", now.minusSeconds(1), now);
        return new PollResult(
                SourceId.of(Broker.RABBITMQ),
                state,
                new WatchCost(12, 3_456, Duration.ofMillis(78)),
                Set.of("queue-depth", "waiting-room"),
                readings);
    }

    AlarmEvent event(Transition transition, AlarmState state, double value) {
        var entry = new AlarmLog.Entry(now, DEPTH, RULE.id(), transition, Severity.WARNING, "", value + " > 1000");
        return new AlarmEvent(entry, alarm(state, value));
    }

    Alarm alarm(AlarmState state, double value) {
        return new Alarm(
                new AlarmId(DEPTH, RULE.id()), RULE, Severity.WARNING, state, new Reading.Measured(DEPTH, value, now));
    }

    AuditLog.Entry action(String name, String commandLine) {
        return new AuditLog.Entry(
                now,
                "kim",
                "desk-3",
                "Sale",
                name,
                "ticket-issue-queue",
                3,
                List.of("3 workers are started"),
                commandLine,
                AuditLog.Outcome.DONE,
                "3 of 3",
                new AuditLog.WayBack("undo", java.util.Map.of("body", "canary-body")));
    }

    static TrafficSnapshot traffic(int second) {
        var ledger = new LedgerSnapshot(
                second * 100L,
                new LedgerSnapshot.Places(second, 2, 3, 4, 5, 6, 7, 8),
                7,
                LedgerSnapshot.Differences.NONE);
        return new TrafficSnapshot(
                Duration.ofSeconds(second), ledger, 100, 99, 98, 97, 12.5, 1.25, Optional.of(new Receipts(7, 6, 0)));
    }

    /// The file, ended.
    byte[] end() {
        write(RecordingWriter::close);
        return bytes.toByteArray();
    }

    /// The file as it is, as if the program had been killed.
    byte[] killed() {
        return bytes.toByteArray();
    }

    /// Has time go on by itself, so much each time somebody looks.
    Recorded ticking(Duration tick) {
        each = tick;
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plus(each);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
