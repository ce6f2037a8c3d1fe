package io.gatehouse.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LagTimeTest {

    private static final LagTime TWO = new LagTime.Exactly(Duration.ofSeconds(2));
    private static final LagTime NINE = new LagTime.Exactly(Duration.ofSeconds(9));
    private static final LagTime FIVE_OR_MORE = new LagTime.AtLeast(Duration.ofSeconds(5));

    @Test
    void theLongestOfSeveralCounts() {
        assertThat(LagTime.longest(List.of(TWO, NINE))).isEqualTo(NINE);
        assertThat(LagTime.longest(List.of())).isEqualTo(LagTime.Exactly.NONE);
    }

    @Test
    void onePartWithoutAnEndMakesTheWholeALowerBound() {
        assertThat(LagTime.longest(List.of(NINE, FIVE_OR_MORE))).isEqualTo(new LagTime.AtLeast(Duration.ofSeconds(9)));
        assertThat(LagTime.longest(List.of(TWO, new LagTime.Unknown())))
                .isEqualTo(new LagTime.AtLeast(Duration.ofSeconds(2)));
        assertThat(LagTime.longest(List.of(new LagTime.Unknown()))).isInstanceOf(LagTime.Unknown.class);
    }

    @Test
    void partitionWithoutALeaderLeavesTheOthersOfItsGroupIntact() {
        var led = new PartitionLag.Known(new KafkaPartition("events", 0), 5, true, 12, 7, TWO);
        var leaderless =
                new PartitionLag.Missing(new KafkaPartition("events", 1), OptionalLong.of(3), "it has no leader");

        var lag = GroupLag.of(List.of(led, leaderless));

        assertThat(lag.totalEvents()).isEqualTo(7);
        assertThat(lag.missing()).isEqualTo(1);
        assertThat(lag.time()).isEqualTo(new LagTime.AtLeast(Duration.ofSeconds(2)));
        assertThat(lag.whyIncomplete()).isEqualTo("events-1: it has no leader");
    }
}
