package io.gatehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final MetricKey KEY = new MetricKey("queue-depth", "q");

    @Test
    void fullRingForgetsTheOldestFirst() {
        var series = new Series(3);
        for (var second = 0; second < 5; second++) {
            series.append(new Reading.Measured(KEY, second, Instant.ofEpochSecond(second)));
        }

        assertThat(series.between(0, Long.MAX_VALUE).values()).containsExactly(2, 3, 4);
        assertThat(series.version()).isEqualTo(5);
    }

    @Test
    void readingWithoutValueLeavesAGap() {
        var series = new Series(3);
        series.append(new Reading.Measured(KEY, 1, Instant.ofEpochSecond(1)));
        series.append(new Reading.Unknown(KEY, "refused", Instant.ofEpochSecond(2)));

        assertThat(series.between(0, 10_000).values()).containsExactly(1, Double.NaN);
    }

    @Test
    void onlyTheAskedRangeIsCopied() {
        var series = new Series(10);
        for (var second = 0; second < 10; second++) {
            series.append(new Reading.Measured(KEY, second, Instant.ofEpochSecond(second)));
        }

        assertThat(series.between(3_000, 5_000).takenAtMillis()).containsExactly(3_000, 4_000, 5_000);
    }
}
