package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long sweeps rest.
class SweepRestTest {

    private final SweepRest rest = new SweepRest();

    @BeforeEach
    void theFirstOneTellsNothingOfTheOthers() {
        assertThat(rest.after(Duration.ofMillis(400), 50)).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void sweepsTakeATwentiethOfTheTime() {
        assertThat(rest.after(Duration.ofMillis(100), 50)).isEqualTo(Duration.ofMillis(1_900));
        assertThat(rest.after(Duration.ofMillis(80), 50)).isEqualTo(Duration.ofMillis(1_520));
    }

    @Test
    void sweepThatHadToWaitForALeaderThatHasDiedRestsNoLongerThanTheOthers() {
        rest.after(Duration.ofMillis(100), 50);

        assertThat(rest.after(Duration.ofSeconds(5), 50)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void moreOfPartitionsAreMoreWorkAndNoneAreSome() {
        rest.after(Duration.ofMillis(10), 1);
        assertThat(rest.after(Duration.ofSeconds(1), 10_000)).isEqualTo(Duration.ofSeconds(19));
        assertThat(rest.after(Duration.ofMillis(1), 0)).isPositive();
    }

    @Test
    void clusterThatHasBecomeSlowIsBelievedInTheEndAndNobodyWaitsLongerThanAMinute() {
        rest.after(Duration.ofMillis(100), 50);
        for (var sweep = 0; sweep < 200; sweep++) {
            rest.after(Duration.ofSeconds(2), 50);
        }
        assertThat(rest.after(Duration.ofSeconds(2), 50)).isEqualTo(Duration.ofSeconds(38));
        assertThat(rest.after(Duration.ofSeconds(20), 2_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
