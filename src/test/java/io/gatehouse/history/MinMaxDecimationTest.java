package io.gatehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinMaxDecimationTest {

    private static final int HOUR = 3_600;

    @Test
    void spikeOfOneSampleInAnHourIsKeptOnAHundredPixels() {
        var values = flat(HOUR);
        values[1_234] = 99;

        var reduced = MinMaxDecimation.reduce(samples(values), 0, HOUR * 1_000L, 100);

        assertThat(Arrays.stream(reduced.values()).max()).hasValue(99);
        assertThat(reduced.size()).isLessThanOrEqualTo(500);
    }

    @Test
    void gapOfOneSampleIsKept() {
        var values = flat(HOUR);
        values[2_000] = Double.NaN;

        var reduced = MinMaxDecimation.reduce(samples(values), 0, HOUR * 1_000L, 100);

        assertThat(reduced.values()).contains(Double.NaN);
    }

    @Test
    void timesStayInOrder() {
        var values =
                LongStream.range(0, HOUR).mapToDouble(i -> (i * 7919) % 101).toArray();

        var reduced = MinMaxDecimation.reduce(samples(values), 0, HOUR * 1_000L, 80);

        assertThat(reduced.takenAtMillis()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void fewSamplesAreAllKept() {
        var samples = samples(flat(60));

        assertThat(MinMaxDecimation.reduce(samples, 0, 60_000, 400)).isSameAs(samples);
    }

    private static double[] flat(int size) {
        var values = new double[size];
        Arrays.fill(values, 5);
        return values;
    }

    private static Samples samples(double[] values) {
        return new Samples(
                LongStream.range(0, values.length).map(i -> i * 1_000).toArray(), values);
    }
}
