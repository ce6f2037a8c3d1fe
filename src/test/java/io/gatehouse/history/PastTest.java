package io.gatehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Steps;
import io.gatehouse.domain.Tier;
import io.gatehouse.port.SeriesStore;
import io.gatehouse.port.StoreState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final MetricKey KEY = new MetricKey("queue-depth", "q");
    private static final Duration BREAK = Duration.ofSeconds(2);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Shelves shelves = new Shelves();

    @Test
    void aSpikeOfTwentyDaysAgoIsDrawnAtFullHeight() {
        shelves.put(Tier.MINUTE, 0, (int) Duration.ofDays(30).toMinutes(), 60_000);
        shelves.spike(Tier.MINUTE, (int) Duration.ofDays(10).toMinutes(), 99_999);

        var month = past(0, 30 * DAY, 400);

        assertThat(Arrays.stream(month.values()).max()).hasValue(99_999);
        assertThat(month.size()).isLessThanOrEqualTo(402 * 5);
        assertThat(shelves.asked).containsExactly(Tier.MINUTE);
    }

    @Test
    void aDayIsFineWhereItCanBeAndCoarseBefore() {
        shelves.put(Tier.MINUTE, 0, (int) Duration.ofDays(2).toMinutes(), 60_000);
        shelves.put(Tier.TEN_SECONDS, DAY, 8_640, 10_000);

        var shown = past(DAY - 2 * HOUR, DAY + 2 * HOUR, 1_000);

        assertThat(shelves.asked).containsExactly(Tier.TEN_SECONDS, Tier.MINUTE);
        assertThat(shown.takenAtMillis()).isSorted().doesNotHaveDuplicates();
        assertThat(shown.values()).doesNotContain(Double.NaN);
    }

    @Test
    void firstMinuteOfAConsoleIsToldOnceAndNeverRunsBackwards() {
        shelves.put(Tier.SECOND, 45_000, 20, 1_000);
        shelves.put(Tier.TEN_SECONDS, 40_000, 3, 10_000);
        shelves.put(Tier.MINUTE, 0, 2, 60_000);

        var shown = past(-60_000, 65_000, 5_000);

        assertThat(shown.takenAtMillis()).isSorted().doesNotHaveDuplicates();
        assertThat(shown.takenAtMillis()[0]).isGreaterThanOrEqualTo(45_000);
    }

    @Test
    void spikeInAStepThatFinerOnesTellInPartIsKept() {
        shelves.put(Tier.SECOND, 65_000, 60, 1_000);
        shelves.put(Tier.TEN_SECONDS, 0, 12, 10_000);
        shelves.spike(Tier.TEN_SECONDS, 6, 999);

        var shown = past(0, 125_000, 5_000);

        assertThat(shown.takenAtMillis()).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(shown.values()).max()).hasValue(999);
    }

    @Test
    void theLineIsBrokenWhereTheConsoleWasClosed() {
        shelves.put(Tier.SECOND, 0, 60, 1_000);
        shelves.put(Tier.SECOND, 300_000, 60, 1_000);

        var shown = past(0, 360_000, 5_000);

        assertThat(shown.values()).contains(Double.NaN);
        assertThat(DoubleStream.of(shown.values()).filter(Double::isNaN).count())
                .isEqualTo(1);
    }

    @Test
    void whatIsInMemoryIsNotReadFromTheStore() {
        shelves.put(Tier.SECOND, 0, 60, 1_000);
        var series = new History(shelves).series(KEY);
        series.append(30_000, 5);

        assertThat(series.past(0, 60_000, 1_000, BREAK).takenAtMillis())
                .isNotEmpty()
                .satisfies(times -> assertThat(times[times.length - 1]).isLessThan(30_000));
        assertThat(series.past(40_000, 60_000, 1_000, BREAK).size()).isZero();
    }

    @Test
    void aClockThatIsSetBackBeginsTheLineAnew() {
        var series = new Series(10);
        series.append(100_000, 1);
        series.append(101_000, 2);
        series.append(50_000, 3);

        assertThat(series.between(0, 200_000).values()).containsExactly(3);
        assertThat(series.version()).isEqualTo(3);
    }

    @Test
    void aNightAsleepBreaksTheLine() {
        var series = new Series(10);
        series.append(0, 1);
        series.append(8 * HOUR, 2);

        assertThat(series.between(0, DAY).values()).containsExactly(1, Double.NaN, 2);
    }

    private Samples past(long from, long to, int columns) {
        return new History(shelves).series(KEY).past(from, to, columns, BREAK);
    }

    /// Steps laid out by a test.
    private static final class Shelves implements SeriesStore {

        private final Map<Tier, List<double[]>> steps = new EnumMap<>(Tier.class);
        private final List<Tier> asked = new ArrayList<>();

        void put(Tier tier, long from, int count, long step) {
            LongStream.range(0, count)
                    .forEach(i ->
                            steps.computeIfAbsent(tier, _ -> new ArrayList<>()).add(new double[] {from + i * step, 5}));
        }

        void spike(Tier tier, int index, double value) {
            var at = steps.getOrDefault(tier, List.of()).get(index)[0];
            steps.getOrDefault(tier, new ArrayList<>()).set(index, new double[] {at, value});
        }

        @Override
        public Steps read(MetricKey key, Tier tier, long fromMillis, long toMillis) {
            asked.add(tier);
            var found = steps.getOrDefault(tier, List.of()).stream()
                    .filter(step -> step[0] >= fromMillis && step[0] <= toMillis)
                    .toList();
            var values = found.stream().mapToDouble(step -> step[1]).toArray();
            return new Steps(found.stream().mapToLong(step -> (long) step[0]).toArray(), values, values, values);
        }

        @Override
        public void append(List<Reading> batch) {}

        @Override
        public StoreState state() {
            return StoreState.ON_DISK;
        }

        @Override
        public void close() {}
    }
}
