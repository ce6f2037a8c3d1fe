package io.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.load.Shard;
import org.junit.jupiter.api.Test;

/// What a shard removes is its own.
class ShardPlaceTest {

    private static ShardPlace place(String run, int index, int of) {
        var nowhere = new LabEndpoints("127.0.0.1", 1, 1, 1, 1, 1);
        return new ShardPlace(Brokers.of(nowhere, TestPipelines.named("none")), run, new Shard(index, of));
    }

    @Test
    void noOtherShardsNamesBeginLikeItsOwn() {
        var own = place("a", 1, 2).beginning();

        assertThat(place("a-1of2", 0, 1).beginning()).doesNotStartWith(own);
        assertThat(place("a", 1, 20).beginning()).doesNotStartWith(own);
        assertThat(place("a", 11, 20).beginning()).doesNotStartWith(own);
    }

    @Test
    void aNameThatOthersCouldBeginWithIsRefused() {
        assertThatThrownBy(() -> place("a.1of2", 0, 1)).hasMessageStartingWith("run name: ");
        assertThatThrownBy(() -> place("*", 0, 1)).hasMessageStartingWith("run name: ");
    }
}
