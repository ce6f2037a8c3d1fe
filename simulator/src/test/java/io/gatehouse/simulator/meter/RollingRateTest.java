package io.gatehouse.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Events per second over the last five seconds.
class RollingRateTest {

    private final AtomicLong clock = new AtomicLong();
    private final RollingRate rate = new RollingRate(clock::get);

    private void run(long millis, int perTenMillis) {
        for (long i = 0; i < millis; i += 10) {
            rate.add(perTenMillis);
            clock.addAndGet(10);
        }
    }

    @Test
    void startsWithWhatThereIs() {
        run(1_000, 2);

        assertThat(rate.perSecond()).isCloseTo(200, within(5.0));
    }

    @Test
    void forgetsWhatIsOlderThanFiveSeconds() {
        run(60_000, 5);
        assertThat(rate.perSecond()).isCloseTo(500, within(5.0));

        run(5_000, 1);
        assertThat(rate.perSecond()).isCloseTo(100, within(5.0));

        clock.addAndGet(10_000);
        assertThat(rate.perSecond()).isZero();
    }
}
