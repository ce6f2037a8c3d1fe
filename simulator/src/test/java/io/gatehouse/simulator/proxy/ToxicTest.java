package io.gatehouse.simulator.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What each thing that is wrong with a network does to bytes, without a network.
class ToxicTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private static Chunk chunk(int bytes, double jitterLuck, double lossLuck) {
        return new Chunk(new byte[bytes], 0, jitterLuck, lossLuck);
    }

    @Test
    void jitterIsAroundTheLatency() {
        var latency = new Latency(Duration.ofMillis(200), Duration.ofMillis(50));
        assertThat(latency.delayNanos(chunk(1, 0, 0)))
                .isEqualTo(Duration.ofMillis(150).toNanos());
        assertThat(latency.delayNanos(chunk(1, 0.5, 0)))
                .isEqualTo(Duration.ofMillis(200).toNanos());
        assertThatThrownBy(() -> new Latency(MILLI, Duration.ofMillis(2))).hasMessageContaining("jitter");
    }

    @Test
    void aLostPacketWaitsForItsRetransmissionAndTwiceForTheNext() {
        var loss = new Loss(0.1);
        assertThat(loss.delayNanos(chunk(100, 0, 0.1))).isZero();
        assertThat(loss.delayNanos(chunk(100, 0, 0.09)))
                .isEqualTo(Duration.ofMillis(200).toNanos());
        assertThat(loss.delayNanos(chunk(100, 0, 0.009)))
                .isEqualTo(Duration.ofMillis(600).toNanos());
        assertThat(loss.delayNanos(chunk(100, 0, 0)))
                .as("six in a row at most")
                .isEqualTo(Duration.ofMillis(200 * 63).toNanos());
    }

    @Test
    void asManyAreLostAsIsSaid() {
        var luck = new SplittableRandom(3);
        var loss = new Loss(0.05);
        long small = IntStream.range(0, 20_000)
                .filter(_ -> loss.delayNanos(chunk(100, 0, luck.nextDouble())) > 0)
                .count();
        long large = IntStream.range(0, 20_000)
                .filter(_ -> loss.delayNanos(chunk(14_480, 0, luck.nextDouble())) > 0)
                .count();
        assertThat(small / 20_000.0).isBetween(0.045, 0.055);
        assertThat(large / 20_000.0).as("any of ten packets").isBetween(0.39, 0.41);
    }

    @Test
    void aPartOfTheConnectionsIsSpreadEvenly() {
        var third = new Impairment(new HalfOpen(), Set.of(Direction.TO_BROKER), 1.0 / 3);
        assertThat(IntStream.rangeClosed(1, 9).filter(third::hits)).containsExactly(3, 6, 9);
        assertThat(third.words())
                .isEqualTo("half-open: silent, and still connected on the way there, on a part of its connections");
    }

    @Test
    void aRateIsKeptWhateverThePieces() {
        var pace = new Pace();
        assertThat(pace.waitNanos(0, 1_000)).isZero();
        assertThat(Pace.piece(16_000, 1_000)).isEqualTo(50);
        assertThat(Pace.piece(16_000, Long.MAX_VALUE)).isEqualTo(16_000);
        assertThat(Pace.piece(10, 1)).isEqualTo(1);
        pace.passed(0, 50, 1_000);
        assertThat(pace.waitNanos(0, 1_000)).isEqualTo(Duration.ofMillis(50).toNanos());
        pace.passed(Duration.ofMillis(50).toNanos(), 100, 1_000);
        assertThat(pace.waitNanos(Duration.ofMillis(60).toNanos(), 1_000))
                .isEqualTo(Duration.ofMillis(90).toNanos());
        assertThat(pace.waitNanos(Duration.ofMillis(60).toNanos(), Long.MAX_VALUE))
                .isZero();
    }

    @Test
    void whatWaitsIsBounded() throws Exception {
        var taken = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                taken.addAndGet(length);
                return length;
            }
        };
        var stuck = List.of(Impairment.of(new HalfOpen()));
        var flow = new Flow(new Lane(() -> stuck, 1, Direction.TO_BROKER), new SplittableRandom(1));
        var reader = Thread.ofPlatform().start(() -> {
            try {
                flow.take(endless);
            } catch (InterruptedException _) {
                // The end of the test.
            }
        });
        await().until(() -> reader.getState() == Thread.State.WAITING);
        assertThat(taken.get()).isBetween(256L * 1024, 288L * 1024);
        reader.interrupt();
        reader.join();
    }
}
