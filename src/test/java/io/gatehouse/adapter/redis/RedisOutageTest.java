package io.gatehouse.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SourceState;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.poll.PollLoop;
import io.gatehouse.poll.Poller;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RedisReads;
import io.gatehouse.testlab.Alone;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fault test F8, and Redis stopped, frozen or replaced by something mad: the state is right, nothing piles up, and it
/// is right again afterwards.
@Alone
class RedisOutageTest {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int PER_SECOND = 1_000;
    private static final long MOST_HEAP_GROWTH = 20_000_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tenSecondsWithoutRedisAtAThousandCommandsASecondCostNoMemory() throws Exception {
        outage(Duration.ofSeconds(10));
    }

    @Test
    @Tag("long")
    void tenMinutesWithoutRedisAtAThousandCommandsASecondCostNoMemory() throws Exception {
        outage(Duration.ofMinutes(10));
    }

    private void outage(Duration without) throws Exception {
        try (var redis = new OwnRedis(folder);
                var connector = new RedisConnector(redis.cli().endpoint(), Optional.empty(), TIMEOUT)) {
            var calls = new Calls(connector.connect());
            calls.send(Duration.ofSeconds(1));
            assertThat(calls.failed.get()).isZero();
            var before = usedHeap();

            redis.stop();
            calls.send(without);

            assertThat(usedHeap() - before).isLessThan(MOST_HEAP_GROWTH);
            assertThat(calls.failed.get()).isGreaterThan(without.toSeconds() * PER_SECOND * 8 / 10);
            assertThat(calls.unanswered()).isZero();
            assertThat(calls.slowestFailureMillis.get()).isLessThan(TIMEOUT.toMillis() + 500);

            redis.startAgain();
            var again = new Calls(connector.connect());
            again.send(Duration.ofSeconds(1));
            assertThat(again.failed.get()).isZero();
        }
    }

    @Test
    void frozenRedisFillsNoQueueBeyondItsBoundAndEveryCallEndsInTime() throws Exception {
        try (var redis = new OwnRedis(folder);
                var connector = new RedisConnector(redis.cli().endpoint(), Optional.empty(), TIMEOUT)) {
            var link = connector.connect();
            var calls = new Calls(link);
            calls.send(Duration.ofMillis(500));
            var before = usedHeap();

            redis.signal("STOP");
            calls.send(Duration.ofSeconds(5));
            await().atMost(TIMEOUT.plusSeconds(1)).until(() -> calls.unanswered() == 0);
            redis.signal("CONT");

            assertThat(usedHeap() - before).isLessThan(MOST_HEAP_GROWTH);
            assertThat(calls.failed.get()).isGreaterThan(4_000);
            assertThat(calls.slowestFailureMillis.get()).isLessThan(TIMEOUT.toMillis() + 500);
            assertThat(link.usable()).isFalse();
        }
    }

    @Test
    void frozenForFiveSecondsIsUnknownAfterTheTimeOutAndRightAgainAfterwards() throws Exception {
        try (var redis = new OwnRedis(folder)) {
            var latest = new LatestReadings();
            try (var _ = watching(redis.cli().port(), latest)) {
                await().atMost(Duration.ofSeconds(10)).until(() -> answering(latest));

                redis.signal("STOP");
                var frozenAt = System.nanoTime();
                await().atMost(TIMEOUT.plus(INTERVAL.multipliedBy(2))).until(() -> !answering(latest));
                assertThat(reason(latest)).contains("no answer within");
                Thread.sleep(Math.max(0, 5_000 - (System.nanoTime() - frozenAt) / 1_000_000));

                redis.signal("CONT");
                await().atMost(Duration.ofSeconds(8)).until(() -> answering(latest));
            }
        }
    }

    @Test
    void stoppedAndStartedAgainIsSeenWithoutARestartOfTheConsole() throws Exception {
        try (var redis = new OwnRedis(folder)) {
            var latest = new LatestReadings();
            try (var _ = watching(redis.cli().port(), latest)) {
                await().atMost(Duration.ofSeconds(10)).until(() -> answering(latest));

                redis.stop();
                await().atMost(INTERVAL.multipliedBy(2)).until(() -> !answering(latest));
                assertThat(reason(latest)).contains("127.0.0.1:" + redis.cli().port());

                redis.startAgain();
                await().atMost(Duration.ofSeconds(8)).until(() -> answering(latest));
            }
        }
    }

    @Test
    void socketThatAnswersGarbageIsNamedAndCrashesNothing() throws Exception {
        var mad = "HTTP/1.1 400 Bad Request\r\nServer: something else\r\n\r\n<html>".getBytes(StandardCharsets.UTF_8);
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var server = Thread.ofVirtual().start(() -> answerAll(socket, mad));
            var latest = new LatestReadings();
            try (var _ = watching(socket.getLocalPort(), latest)) {
                await().atMost(TIMEOUT.plus(INTERVAL.multipliedBy(2)))
                        .until(() -> latest.source(Broker.REDIS) instanceof SourceState.Unreachable);
                assertThat(reason(latest))
                        .contains("127.0.0.1:" + socket.getLocalPort())
                        .hasSizeGreaterThan(20);
            }
            server.interrupt();
        }
    }

    private static void answerAll(ServerSocket socket, byte[] answer) {
        while (!socket.isClosed()) {
            try (var client = socket.accept();
                    OutputStream out = client.getOutputStream()) {
                var _ = client.getInputStream().read();
                out.write(answer);
                out.flush();
            } catch (IOException e) {
                // The client went away; when the test is over, the loop ends.
                Thread.onSpinWait();
            }
        }
    }

    private static PollLoop watching(int port, LatestReadings latest) {
        var poller = new Poller<>(
                new RedisSource(RedisCli.endpoint(port), Optional.empty(), TIMEOUT),
                MetricCatalog.readThrough(RedisReads.class),
                PipelineNames.DOCUMENTED,
                latest,
                TIMEOUT,
                Clock.systemUTC());
        return new PollLoop("redis", poller, INTERVAL);
    }

    private static boolean answering(LatestReadings latest) {
        return latest.source(Broker.REDIS) instanceof SourceState.Answering;
    }

    private static String reason(LatestReadings latest) {
        return latest.source(Broker.REDIS) instanceof SourceState.Unreachable down ? down.reason() : "";
    }

    private static long usedHeap() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// A thousand commands a second over one connection, whatever becomes of them.
    private static final class Calls {

        private final RedisLink link;
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong ended = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicLong slowestFailureMillis = new AtomicLong();

        private Calls(RedisLink link) {
            this.link = link;
        }

        private void send(Duration during) {
            var start = System.nanoTime();
            var step = Duration.ofSeconds(1).toNanos() / PER_SECOND;
            for (var next = 0L; next * step < during.toNanos(); next++) {
                while (System.nanoTime() - start < next * step) {
                    LockSupport.parkNanos(step / 4);
                }
                call();
            }
        }

        private void call() {
            var began = System.nanoTime();
            sent.incrementAndGet();
            var _ = command().whenComplete((_, failure) -> {
                ended.incrementAndGet();
                if (failure != null) {
                    failed.incrementAndGet();
                    slowestFailureMillis.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
                }
            });
            link.send();
        }

        private CompletableFuture<Long> command() {
            try {
                return link.answer(link.commands().zcard("ticket:waiting:queue"))
                        .toCompletableFuture();
            } catch (BrokerException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private long unanswered() {
            return sent.get() - ended.get();
        }
    }
}
