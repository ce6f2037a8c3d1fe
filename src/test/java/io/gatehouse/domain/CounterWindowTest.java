package io.gatehouse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CounterWindowTest {

    private final CounterWindow window = new CounterWindow(Duration.ofMinutes(5));

    private void look(int second, double counter) {
        window.add(Duration.ofSeconds(second).toNanos(), counter);
    }

    @Test
    void firstLookAtARunningCounterTellsNoGrowth() {
        look(0, 42);

        assertThat(window.growth()).isEmpty();
    }

    @Test
    void counterThatStandsAtZeroHasNotGrown() {
        look(0, 0);

        assertThat(window.growth()).hasValue(0);
    }

    @Test
    void growthIsCountedFromTheSecondLookOn() {
        look(0, 42);
        look(5, 44);

        assertThat(window.growth()).hasValue(2);
        assertThat(window.perSecond()).hasValue(0.4);
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        look(0, 0);
        look(10, 3);
        for (var second = 20; second <= 311; second += 5) {
            look(second, 3);
        }

        assertThat(window.growth()).hasValue(0);
    }

    @Test
    void counterThatWasSetBackCountsFromZero() {
        look(0, 100);
        look(5, 101);
        look(10, 2);

        assertThat(window.growth()).hasValue(3);
    }

    @Test
    void growthDuringALongSilenceIsNotTakenForGrowthWithinTheWindow() {
        look(0, 10);
        look(5, 10);
        look(5_000, 90);

        assertThat(window.growth()).isEmpty();

        look(5_005, 91);
        assertThat(window.growth()).hasValue(1);
    }
}
