package io.gatehouse.adapter.store.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.Tier;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ChunkCodecTest {

    private static final long START = Chunk.startOf(Tier.SECOND, 1_700_000_000_000L);

    @Test
    void wholeNumbersComeBackExactly() {
        var random = new Random(7);
        assertComesBack(filled(i -> Math.rint(random.nextGaussian() * 1_000_000)));
        assertComesBack(filled(i -> random.nextLong(1L << 52)));
    }

    @Test
    void decimalsComeBackExactlyAsTheyWereKept() {
        var random = new Random(7);
        assertComesBack(filled(i -> Decimals.kept(random.nextDouble() * 10)));
        assertComesBack(filled(i -> Decimals.kept(312.4 + i % 5 / 5.0)));
    }

    @Test
    void valuesThatNoDecimalFitsComeBackByTheirBits() {
        var random = new Random(7);
        assertComesBack(filled(i -> random.nextGaussian() * Math.pow(10, i % 300 - 150)));
        assertComesBack(filled(i -> i % 3 == 0 ? Double.POSITIVE_INFINITY : -0.0));
    }

    @Test
    void unknownIsKeptApartFromNothingTaken() {
        var chunk = new Chunk(Tier.SECOND, START);
        chunk.add(START + 1_000, 5);
        chunk.add(START + 3_000, Double.NaN);
        chunk.add(START + 9_000, 7);

        var steps =
                ChunkCodec.unpack(Tier.SECOND, START, ChunkCodec.pack(chunk)).steps();

        assertThat(steps.startMillis()).containsExactly(START + 1_000, START + 3_000, START + 9_000);
        assertThat(steps.last()).containsExactly(5, Double.NaN, 7);
    }

    @Test
    void aStepKeepsItsLowestHighestAndLastValue() {
        var start = Chunk.startOf(Tier.MINUTE, START);
        var chunk = new Chunk(Tier.MINUTE, start);
        for (var value : new double[] {50, 900, 3, Double.NaN, 60}) {
            chunk.add(start + 59_000, value);
        }

        var steps =
                ChunkCodec.unpack(Tier.MINUTE, start, ChunkCodec.pack(chunk)).steps();

        assertThat(steps.min()).containsExactly(3);
        assertThat(steps.max()).containsExactly(900);
        assertThat(steps.last()).containsExactly(60);
    }

    @Test
    void stepsThatJumpAboutAMeanComeBackAsThoseThatWander() {
        var random = new Random(7);
        for (var mean : new double[] {0, 0.5, 1}) {
            var chunk = new Chunk(Tier.MINUTE, Chunk.startOf(Tier.MINUTE, START));
            var now = 1_000.0;
            for (var second = 0; second < 21_600; second++) {
                now += (1_000 - now) * mean + random.nextGaussian() * 30;
                chunk.add(chunk.startMillis() + second * 1_000L, Math.rint(now));
            }
            assertComesBack(chunk);
        }
    }

    @Test
    void aSeriesThatStandsStillCostsNextToNothing() {
        assertThat(ChunkCodec.pack(filled(_ -> 3)).length).isLessThan(40);
    }

    @Test
    void aFlippedBitIsNoticed() {
        var packed = ChunkCodec.pack(filled(i -> i));
        packed[packed.length / 2] ^= 4;

        assertThatThrownBy(() -> ChunkCodec.unpack(Tier.SECOND, START, packed)).isInstanceOf(ChunkCodec.Damaged.class);
    }

    @Test
    void fourDigitsAreKeptAndWholeNumbersAll() {
        assertThat(Decimals.kept(0.123456789)).isEqualTo(0.1235);
        assertThat(Decimals.kept(12_345.678)).isEqualTo(12_346);
        assertThat(Decimals.kept(123_456_789)).isEqualTo(123_456_789);
        assertThat(Decimals.kept(-0.00012344444)).isEqualTo(-0.0001234);
    }

    private static Chunk filled(IntToDoubleFunction value) {
        var chunk = new Chunk(Tier.SECOND, START);
        for (var i = 0; i < 600; i++) {
            chunk.add(START + i * 1_000L, value.applyAsDouble(i));
        }
        return chunk;
    }

    private static void assertComesBack(Chunk chunk) {
        var back = ChunkCodec.unpack(chunk.tier(), chunk.startMillis(), ChunkCodec.pack(chunk))
                .steps();

        assertThat(back.startMillis()).isEqualTo(chunk.steps().startMillis());
        assertThat(back.last()).isEqualTo(chunk.steps().last());
        assertThat(back.min()).isEqualTo(chunk.steps().min());
        assertThat(back.max()).isEqualTo(chunk.steps().max());
    }
}
