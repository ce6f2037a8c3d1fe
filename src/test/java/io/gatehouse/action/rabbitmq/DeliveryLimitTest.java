package io.gatehouse.action.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
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
    void aMessageThatWasGivenBackAsOftenAsAllowedLeavesTheNextTime() {
        var limit = limit(QueueType.QUORUM, Map.of("x-delivery-limit", 2), Map.of(), "3.10.8");
        assertThat(limit.isSpentBy(1)).isFalse();
        assertThat(limit.isSpentBy(2)).isTrue();
    }
}
