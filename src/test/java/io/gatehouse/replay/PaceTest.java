package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void messagesAreSpreadEvenly() {
        var pace = new Pace(OptionalInt.of(1_000));
        assertThat(pace.nanosToWait(0)).isZero();
        assertThat(pace.nanosToWait(0)).isEqualTo(1_000_000);
        assertThat(pace.nanosToWait(500_000)).isEqualTo(1_500_000);
    }

    @Test
    void aPauseIsNotMadeUpFor() {
        var pace = new Pace(OptionalInt.of(1_000));
        assertThat(pace.nanosToWait(0)).isZero();
        assertThat(pace.nanosToWait(9_000_000)).isZero();
        assertThat(pace.nanosToWait(9_000_000)).isEqualTo(1_000_000);
    }

    @Test
    void withoutALimitNothingWaits() {
        var pace = new Pace(OptionalInt.empty());
        assertThat(pace.nanosToWait(0)).isZero();
        assertThat(pace.nanosToWait(0)).isZero();
    }
}
