package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A killed broker is gone, and its port free, when its last thread is.
final class LivenessTest {
    private static final String AFTER_STATE = " 29835 29835 28377 0 -1 4227084 2960 6526 6 0 2 2 3 1 20 0 ";
    private static final String AFTER_THREADS = " 0 1225104 0 0 18446744073709551615 0 0 0";

    private static String stat(String name, String state, int threads) {
        return "29838 (" + name + ") " + state + AFTER_STATE + threads + AFTER_THREADS;
    }

    @Test
    void aProcessThatNobodyCollectsHasEnded() {
        assertThat(Liveness.isZombie(stat("redis-server", "Z", 1))).isTrue();
        assertThat(Liveness.isZombie(stat("redis-server", "Z", 0))).isTrue();
    }

    @Test
    void aProcessWhoseFirstThreadHasEndedStillHoldsItsPort() {
        assertThat(Liveness.isZombie(stat("redis-server", "Z", 2))).isFalse();
    }

    @Test
    void aProcessThatSleepsRuns() {
        assertThat(Liveness.isZombie(stat("redis-server", "S", 5))).isFalse();
        assertThat(Liveness.isZombie(stat("a) Z (b", "S", 1))).isFalse();
    }
}
