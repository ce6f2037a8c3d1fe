package io.gatehouse.adapter.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.adapter.rabbitmq.CounterRates.Sample;
import io.gatehouse.domain.QueueState;
import org.junit.jupiter.api.Test;

class CounterRatesTest {

    private final CounterRates rates = new CounterRates();

    @Test
    void steadyFlowIsSteadyWhenTheBrokerCountsEverySecond() {
        for (var second = 0; second < 10; second++) {
            look(second, second * 200L);
        }

        assertThat(look(10, 2_000).ackPerSecond()).isCloseTo(200, within(0.1));
    }

    @Test
    void steadyFlowIsSteadyWhenTheBrokerCountsEveryFiveSeconds() {
        for (var second = 0; second < 30; second++) {
            var seen = look(second, second / 5 * 1_000L);
            if (second > 5) {
                assertThat(seen.ackPerSecond()).isCloseTo(200, within(0.1));
            }
        }
    }

    @Test
    void flowThatStopsFadesAndIsNothingAfterFifteenSeconds() {
        for (var second = 0; second < 10; second++) {
            look(second, second * 200L);
        }

        assertThat(look(14, 1_800).ackPerSecond()).isBetween(50.0, 190.0);
        assertThat(look(25, 1_800)).isEqualTo(QueueState.Rates.NONE);
    }

    @Test
    void restartedBrokerDoesNotMakeNegativeRates() {
        look(0, 5_000);
        look(1, 5_200);
        look(2, 10);

        assertThat(look(5, 20).ackPerSecond()).isNotNegative();
    }

    @Test
    void firstSecondsMakeNoRate() {
        assertThat(rates.rates("q", sample(0, 5_000))).isEmpty();
        assertThat(rates.rates("q", sample(1, 5_500))).isEmpty();
    }

    private QueueState.Rates look(int second, long acked) {
        return rates.rates("q", sample(second, acked)).orElse(QueueState.Rates.NONE);
    }

    private static Sample sample(int second, long acked) {
        return new Sample(second * 1_000_000_000L, acked, acked, acked);
    }
}
