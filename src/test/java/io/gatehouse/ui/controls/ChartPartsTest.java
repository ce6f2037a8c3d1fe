package io.gatehouse.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Steps;
import io.gatehouse.history.Samples;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChartPartsTest {

    private static final Duration STALE = Duration.ofSeconds(2);

    @Test
    void aGapLastsFromTheLastKnownToTheNextKnownSample() {
        var samples =
                new Samples(new long[] {0, 1_000, 2_000, 3_000, 4_000}, new double[] {1, 2, Double.NaN, Double.NaN, 3});

        assertThat(UnknownSpan.of(samples, 4_000, STALE)).containsExactly(new UnknownSpan(1_000, 4_000));
    }

    @Test
    void samplesThatStoppedComingAreUnknownUntilNow() {
        var samples = new Samples(new long[] {0, 1_000}, new double[] {1, 2});

        assertThat(UnknownSpan.of(samples, 2_000, STALE)).isEmpty();
        assertThat(UnknownSpan.of(samples, 9_000, STALE)).containsExactly(new UnknownSpan(1_000, 9_000));
    }

    @Test
    void axesEndRoundAboveTheHighestValue() {
        assertThat(NiceScale.upperEnd(10_000)).isEqualTo(12_000);
        assertThat(NiceScale.upperEnd(1_204)).isEqualTo(1_600);
        assertThat(NiceScale.upperEnd(17)).isEqualTo(20);
        assertThat(NiceScale.upperEnd(0)).isEqualTo(1);
    }

    @Test
    void zoomingKeepsTheMomentUnderThePointerAndStopsFollowingTime() {
        var window = new TimeWindow(Duration.ofMinutes(15));
        window.zoom(0.5, 600_000, 1_000_000);

        assertThat(window.liveProperty().get()).isFalse();
        var before = (600_000.0 - 100_000) / 900_000;
        var after = (600_000.0 - window.fromMillis(2_000_000)) / 450_000;
        assertThat(after).isCloseTo(before, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void goingLiveReturnsToTheChosenRange() {
        var window = new TimeWindow(Duration.ofMinutes(5));
        window.select(100_000, 130_000, 1_000_000);
        window.goLive();

        assertThat(window.toMillis(2_000_000)).isEqualTo(2_000_000);
        assertThat(window.fromMillis(2_000_000)).isEqualTo(1_700_000);
    }

    @Test
    void axesOfCountsNeverNameHalfAMessage() {
        for (var highest = 0; highest < 2_000; highest++) {
            var end = NiceScale.upperEndOfCounts(highest);
            assertThat(end).isGreaterThan(highest);
            assertThat(end == 1 || end % 2 == 0)
                    .as("end for %d: %s", highest, end)
                    .isTrue();
        }
    }

    @Test
    void aMonthHasADayOrMoreBetweenItsMarks() {
        assertThat(NiceScale.timeStepMillis(Duration.ofDays(30).toMillis(), 7))
                .isEqualTo(Duration.ofDays(5).toMillis());
        assertThat(NiceScale.timeStepMillis(Duration.ofDays(1).toMillis(), 7))
                .isEqualTo(Duration.ofHours(6).toMillis());
    }

    @Test
    void aTableIsReadableByOtherPrograms() {
        var steps = new Steps(
                new long[] {0, 60_000, 120_000},
                new double[] {5, 0.5, Double.NaN},
                new double[] {5, 1_200.25, Double.NaN},
                new double[] {5, 7, Double.NaN});

        var table = new ChartTable("messages", ZoneOffset.ofHours(9)).add("Queue \"a\", depth", steps);

        assertThat(table.toString()).isEqualTo("""
                time,series,last [messages],min [messages],max [messages]
                1970-01-01T09:00:00+09:00,"Queue ""a"", depth",5,,
                1970-01-01T09:01:00+09:00,"Queue ""a"", depth",7,0.5,1200.25
                1970-01-01T09:02:00+09:00,"Queue ""a"", depth",,,
                """.replace("\n", "\r\n"));
    }
}
