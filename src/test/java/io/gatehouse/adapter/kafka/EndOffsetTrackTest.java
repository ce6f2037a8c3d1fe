package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.LagTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The clock is the second that is passed in.
class EndOffsetTrackTest {

    private final EndOffsetTrack track = new EndOffsetTrack();

    @Test
    void nothingIsKnownBeforeTwoSamples() {
        assertThat(behind(90, 10)).isInstanceOf(LagTime.Unknown.class);

        at(10, 100);

        assertThat(behind(90, 10)).isInstanceOf(LagTime.Unknown.class);
        assertThat(track.perSecond(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void consumerThatStoppedIsBehindSinceItsLastCommit() {
        at(10, 100);
        at(11, 110);
        at(12, 120);

        assertThat(behind(110, 12)).isEqualTo(seconds(1));
        assertThat(behind(110, 60)).isEqualTo(seconds(49));
    }

    @Test
    void betweenTwoSamplesEventsAreTakenToHaveComeEvenly() {
        at(10, 100);
        at(20, 200);

        assertThat(behind(150, 20)).isEqualTo(seconds(5));
        assertThat(behind(175, 21)).isEqualTo(seconds(3.5));
    }

    @Test
    void whatWaitsSinceBeforeWatchingBeganIsALowerBound() {
        at(10, 100);
        at(20, 200);

        assertThat(behind(40, 70)).isEqualTo(new LagTime.AtLeast(Duration.ofSeconds(60)));
    }

    @Test
    void firstEventAfterALongSilenceHasJustArrived() {
        for (var second = 0; second <= 3_600; second++) {
            at(second, 100);
        }
        at(3_601, 101);

        assertThat(behind(100, 3_602)).isEqualTo(seconds(2));
    }

    @Test
    void silenceAfterTheLastEventMakesItOlder() {
        at(10, 100);
        at(11, 101);
        at(12, 101);
        at(500, 101);

        assertThat(behind(100, 500)).isEqualTo(seconds(490));
    }

    @Test
    void manySamplesStayBoundedAndTellARecentLagToTheSecond() {
        for (var second = 0; second <= 20_000; second++) {
            at(second, second * 100L);
        }

        assertThat(behind(19_998 * 100L, 20_000)).isEqualTo(seconds(2));
        assertThat(behind(1_000 * 100L, 20_000)).isEqualTo(seconds(19_000));
        assertThat(behind(0, 20_000)).isEqualTo(seconds(20_000));
    }

    @Test
    void unevenTrafficLongAgoIsToldRoughlyAndNotWildly() {
        var offset = 0L;
        for (var second = 0; second <= 10_000; second++) {
            offset += second % 600 < 60 ? 500 : 1;
            at(second, offset);
        }
        var at5000 = 0L;
        for (var second = 0; second <= 5_000; second++) {
            at5000 += second % 600 < 60 ? 500 : 1;
        }

        assertThat(behind(at5000, 10_000).lowerBound()).isBetween(Duration.ofSeconds(4_000), Duration.ofSeconds(6_000));
    }

    @Test
    void topicThatWasMadeAnewStartsFromNothing() {
        at(10, 1_000);
        at(11, 1_100);
        at(12, 5);

        assertThat(behind(0, 12)).isInstanceOf(LagTime.Unknown.class);

        at(13, 15);

        assertThat(behind(5, 14)).isEqualTo(seconds(2));
    }

    @Test
    void sampleFromBeforeTheLastChangesNothing() {
        at(10, 100);
        at(12, 120);
        at(11, 90);

        assertThat(behind(100, 12)).isEqualTo(seconds(2));
    }

    @Test
    void rateIsThatOfTheLastSeconds() {
        for (var second = 0; second <= 100; second++) {
            at(second, second < 50 ? second * 10L : 500 + (second - 50) * 30L);
        }

        assertThat(track.perSecond(Duration.ofSeconds(10))).hasValue(30);
    }

    @Test
    void rateFallsToZeroWhenNothingIsWritten() {
        at(0, 0);
        at(10, 1_000);
        at(15, 1_000);
        at(20, 1_000);

        assertThat(track.perSecond(Duration.ofSeconds(10))).hasValue(0);
    }

    private void at(double second, long endOffset) {
        track.add(nanos(second), endOffset);
    }

    private LagTime behind(long committed, double second) {
        return track.behind(committed, nanos(second));
    }

    private static LagTime seconds(double seconds) {
        return new LagTime.Exactly(Duration.ofNanos(nanos(seconds)));
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
