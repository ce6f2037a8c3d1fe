package io.gatehouse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeliveryLimitTest {

    private static DeliveryLimit limit(
            QueueType type, Map<String, Object> arguments, Map<String, Object> policy, String version) {
        var settings = new QueueState.Settings(type, true, false, arguments);
        return DeliveryLimit.of(new QueueFacts(new QueueName("q"), settings, false, Optional.empty(), policy), version);
    }

    @Test
    void theLowerOneOfDeclarationAndPolicyCounts() {
        var arguments = Map.<String, Object>of("x-delivery-limit", 5);
        assertThat(limit(QueueType.QUORUM, arguments, Map.of("delivery-limit", 3), "3.10.8")
                        .returns())
                .isEqualTo(OptionalLong.of(3));
        assertThat(limit(QueueType.QUORUM, arguments, Map.of(), "4.0.5").returns())
                .isEqualTo(OptionalLong.of(5));
    }

    @Test
    void sinceVersionFourThereIsALimitOfTwentyUnlessItIsSwitchedOff() {
        assertThat(limit(QueueType.QUORUM, Map.of(), Map.of(), "3.13.7").returns())
                .isEmpty();
        assertThat(limit(QueueType.QUORUM, Map.of(), Map.of(), "4.1.0").returns())
                .isEqualTo(OptionalLong.of(20));
        assertThat(limit(QueueType.QUORUM, Map.of("x-delivery-limit", -1), Map.of(), "4.1.0")
                        .returns())
                .isEmpty();
        assertThat(limit(QueueType.CLASSIC, Map.of(), Map.of(), "4.1.0").returns())
                .isEmpty();
    }

    @Test
    void aNegativePolicyDoesNotSwitchOffADeclaredLimit() {
        var limit = limit(QueueType.QUORUM, Map.of("x-delivery-limit", 5), Map.of("delivery-limit", -1), "4.0.5");
        assertThat(limit.returns()).isEqualTo(OptionalLong.of(5));
        assertThat(limit.declared()).isTrue();
    }

    @Test
    void beforeVersionFourANegativeLimitTakesNothingBack() {
        var limit = limit(QueueType.QUORUM, Map.of("x-delivery-limit", -1), Map.of(), "3.10.8");
        assertThat(limit.isSpentBy(0)).isTrue();
        assertThat(limit.leavesNoRoom()).isTrue();
    }

    @Test
    void theLastDeliveriesAreKeptForCrashes() {
        var twenty = limit(QueueType.QUORUM, Map.of(), Map.of(), "4.0.5");
        assertThat(twenty.isNearlySpentBy(17)).isFalse();
        assertThat(twenty.isNearlySpentBy(18)).isTrue();
        assertThat(twenty.isSpentBy(19)).isFalse();
        var two = limit(QueueType.QUORUM, Map.of("x-delivery-limit", 2), Map.of(), "4.0.5");
        assertThat(two.isNearlySpentBy(0)).isFalse();
        assertThat(two.isNearlySpentBy(1)).isTrue();
        assertThat(limit(QueueType.QUORUM, Map.of("x-delivery-limit", 1), Map.of(), "4.0.5")
                        .leavesNoRoom())
                .isTrue();
    }

    @Test
    void aMessageThatWasGivenBackAsOftenAsAllowedLeavesTheNextTime() {
        var limit = limit(QueueType.QUORUM, Map.of("x-delivery-limit", 2), Map.of(), "3.10.8");
        assertThat(limit.isSpentBy(1)).isFalse();
        assertThat(limit.isSpentBy(2)).isTrue();
    }
}
