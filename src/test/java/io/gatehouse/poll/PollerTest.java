package io.gatehouse.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.metric.ActiveUsersMetric;
import io.gatehouse.metric.ListLengthMetric;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.NotMeasurable;
import io.gatehouse.metric.WaitingRoomMetric;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.FedRedis;
import io.gatehouse.port.MetricSource;
import io.gatehouse.port.RedisReads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What a poller makes of answers, refusals and silence; the answers are given by hand, no broker is imitated.
class PollerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");
    private static final MetricKey WAITING = new WaitingRoomMetric().key(PipelineNames.DOCUMENTED);
    private static final MetricKey ACTIVE = new ActiveUsersMetric().key(PipelineNames.DOCUMENTED);

    private final LatestReadings latest = new LatestReadings();

    @Test
    void answersBecomeReadingsWithTheTimeTheyWereAskedAt() {
        assertThat(poll(() -> answers(completed(8_214), completed(100)))).isTrue();

        assertThat(latest.reading(WAITING)).contains(new Reading.Measured(WAITING, 8_214, NOW));
        assertThat(latest.reading(ACTIVE)).contains(new Reading.Measured(ACTIVE, 100, NOW));
        assertThat(latest.source(Broker.REDIS)).isInstanceOf(SourceState.Answering.class);
    }

    @Test
    void brokerThatCannotBeReachedLeavesEveryMetricUnknown() {
        assertThat(poll(() -> {
                    throw new BrokerException.Unreachable(Broker.REDIS, "127.0.0.1:1: refused", new RuntimeException());
                }))
                .isFalse();

        assertThat(latest.reading(WAITING)).contains(new Reading.Unknown(WAITING, "127.0.0.1:1: refused", NOW));
        assertThat(latest.source(Broker.REDIS))
                .isEqualTo(new SourceState.Unreachable("127.0.0.1:1: refused", NOW, NOW));
    }

    @Test
    void metricWithoutAnAnswerInTimeIsUnknownAndTheOthersGoOn() {
        assertThat(poll(() -> answers(new CompletableFuture<>(), completed(100))))
                .isTrue();

        assertThat(latest.reading(WAITING))
                .hasValueSatisfying(reading -> assertThat(reading)
                        .isInstanceOfSatisfying(
                                Reading.Unknown.class,
                                unknown -> assertThat(unknown.reason()).contains("50 ms")));
        assertThat(latest.reading(ACTIVE)).contains(new Reading.Measured(ACTIVE, 100, NOW));
    }

    @Test
    void nothingToMeasureIsUnknownWhileTheBrokerCountsAsAnswering() {
        assertThat(poll(() -> answers(
                        CompletableFuture.failedFuture(new NotMeasurable("no acks")),
                        CompletableFuture.failedFuture(new NotMeasurable("no acks")))))
                .isTrue();

        assertThat(latest.reading(WAITING)).contains(new Reading.Unknown(WAITING, "no acks", NOW));
        assertThat(latest.source(Broker.REDIS)).isInstanceOf(SourceState.Answering.class);
    }

    @Test
    void metricThatHasNobodyToAskDoesNotMakeASilentBrokerAnAnsweringOne() {
        assertThat(poll(
                        () -> answers(new CompletableFuture<>(), completed(100)),
                        List.of(new WaitingRoomMetric(), new ListLengthMetric())))
                .isFalse();

        assertThat(latest.source(Broker.REDIS)).isInstanceOf(SourceState.Unreachable.class);
    }

    private boolean poll(Supplier<RedisReads> tick) {
        return poll(tick, List.of(new WaitingRoomMetric(), new ActiveUsersMetric()));
    }

    private boolean poll(Supplier<RedisReads> tick, List<Metric<RedisReads>> metrics) {
        var poller = new Poller<>(
                source(tick),
                metrics,
                PipelineNames.DOCUMENTED,
                latest,
                Duration.ofMillis(50),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return poller.poll();
    }

    private static CompletableFuture<Long> completed(long value) {
        return CompletableFuture.completedFuture(value);
    }

    private static RedisReads answers(CompletableFuture<Long> zcard, CompletableFuture<Long> scard) {
        return new FedRedis() {
            @Override
            public CompletionStage<Long> sortedSetSize(String key) {
                return zcard;
            }

            @Override
            public CompletionStage<Long> setSize(String key) {
                return scard;
            }
        };
    }

    private static MetricSource<RedisReads> source(Supplier<RedisReads> tick) {
        return new MetricSource<>() {
            @Override
            public SourceId id() {
                return SourceId.of(Broker.REDIS);
            }

            @Override
            public WatchCost cost() {
                return WatchCost.NONE;
            }

            @Override
            public RedisReads tick() {
                return tick.get();
            }

            @Override
            public String version() {
                return "7.0.15";
            }

            @Override
            public void close() {}
        };
    }
}
