package io.gatehouse.alarm;

import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Threshold;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AlarmLog.Transition;
import io.gatehouse.port.AlarmMemory.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A night at the board, second by second, with a clock that the story moves.
final class AlarmStory {

    static final Instant TWO_AM = Instant.parse("2026-01-01T02:00:00Z");
    static final MetricKey DEPTH = new MetricKey("queue-depth", "ticket-issue-queue");
    static final MetricKey DEAD = new MetricKey("dead-letters", "ticket-dlq");
    static final MetricKey CONSUMERS = new MetricKey("consumers", "ticket-issue-queue");
    static final MetricKey RABBIT = SourceAlarm.key(SourceId.of(Broker.RABBITMQ));

    static final List<AlarmRule> RULES = List.of(
            AlarmRule.of("queue-depth", Threshold.above(1_000, Severity.WARNING)),
            AlarmRule.of("dead-letters", Threshold.above(0, Severity.CRITICAL)),
            AlarmRule.of("consumers", Threshold.below(2, Severity.WARNING)));

    private Instant now = TWO_AM;
    final AlarmBoard board;
    final List<AlarmEvent> events = new ArrayList<>();

    AlarmStory() {
        this(RULES, List.of());
    }

    AlarmStory(List<AlarmRule> rules, List<Kept> before) {
        InstantSource source = () -> now;
        board = new AlarmBoard(new AlarmRules(rules), before, source.withZone(ZoneOffset.UTC));
        board.addListener(events::add);
    }

    static AlarmStory with(AlarmRule... more) {
        return new AlarmStory(Stream.concat(RULES.stream(), Stream.of(more)).toList(), List.of());
    }

    Instant now() {
        return now;
    }

    static Instant at(int second) {
        return TWO_AM.plusSeconds(second);
    }

    AlarmStory pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /// A poll that answers, a second after the last.
    AlarmStory read(MetricKey key, double value) {
        return poll(answering(), new Reading.Measured(key, value, now));
    }

    AlarmStory twice(MetricKey key, double value) {
        return read(key, value).read(key, value);
    }

    /// A poll in which this series alone is unknown.
    AlarmStory unknown(MetricKey key) {
        return poll(answering(), new Reading.Unknown(key, "no answer within 2000 ms", now));
    }

    /// A poll that finds nobody.
    AlarmStory down(MetricKey... keys) {
        var state = new SourceState.Unreachable("connection refused", now, now);
        return poll(
                state,
                Stream.of(keys)
                        .map(key -> new Reading.Unknown(key, "connection refused", now))
                        .toArray(Reading[]::new));
    }

    /// A poll that asked for a metric and found no subject.
    AlarmStory gone(String metric) {
        board.accept(
                new PollResult(SourceId.of(Broker.RABBITMQ), answering(), WatchCost.NONE, Set.of(metric), List.of()));
        return pass(Duration.ofSeconds(1));
    }

    private SourceState answering() {
        return new SourceState.Answering(Duration.ofMillis(3), "3.10.8", now);
    }

    private AlarmStory poll(SourceState state, Reading... readings) {
        var asked = Stream.of(readings).map(it -> it.key().metric()).collect(Collectors.toSet());
        board.accept(new PollResult(SourceId.of(Broker.RABBITMQ), state, WatchCost.NONE, asked, List.of(readings)));
        return pass(Duration.ofSeconds(1));
    }

    AlarmState state(MetricKey key) {
        return board.find(id(key)).orElseThrow().state();
    }

    static AlarmId id(MetricKey key) {
        return new AlarmId(key, AlarmRule.LEVEL);
    }

    List<Transition> told(MetricKey key) {
        return events.stream()
                .filter(event -> event.entry().key().equals(key))
                .map(event -> event.entry().transition())
                .toList();
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
