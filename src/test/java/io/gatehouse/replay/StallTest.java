package io.gatehouse.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// When a replay gives up on a link that is open and silent, with the time passed in.
class StallTest {

    private final Stall stall = new Stall();

    private boolean isTooLong(long progress, boolean held, long seconds) {
        return stall.isTooLong(progress, held, TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void aLinkOverWhichNothingComesIsGivenUp() {
        assertThat(isTooLong(3_000, false, 0)).isFalse();
        assertThat(isTooLong(3_000, false, 20)).isFalse();
        assertThat(isTooLong(3_000, false, 21)).isTrue();
    }

    @Test
    void whateverComesStartsTheWaitAnew() {
        assertThat(isTooLong(3_000, false, 0)).isFalse();
        assertThat(isTooLong(3_001, false, 19)).isFalse();
        assertThat(isTooLong(3_001, false, 38)).isFalse();
        assertThat(isTooLong(3_001, false, 40)).isTrue();
    }

    @Test
    void aPauseOrABlockedConnectionIsNoStall() {
        assertThat(isTooLong(3_000, false, 0)).isFalse();
        assertThat(isTooLong(3_000, true, 600)).isFalse();
        assertThat(isTooLong(3_000, false, 619)).isFalse();
        assertThat(isTooLong(3_000, false, 621)).isTrue();
    }
}
