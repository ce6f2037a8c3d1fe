package io.gatehouse.simulator.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.reservation.SeatStates.Kind;
import io.gatehouse.simulator.reservation.SeatStates.State;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Seats and their locks on a real Redis.
@ExtendWith(LabExtension.class)
class RedisSeatsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final State FREE = new State(Kind.AVAILABLE, "");

    private final String seat = "test" + System.nanoTime() + "-1";
    private final RedisSeats seats;

    RedisSeatsTest(LabEndpoints lab) {
        var brokers = Brokers.of(lab, PipelineNames.DOCUMENTED);
        this.seats = new RedisSeats(brokers.endpoints().redis().orElseThrow(), brokers.secrets());
    }

    @AfterEach
    void close() {
        seats.close();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private State state() throws Exception {
        return answer(seats.read(List.of(seat))).getFirst();
    }

    @Test
    void aLockHasOneHolderAndOnlyTheyReleaseIt() throws Exception {
        assertThat(answer(seats.take(seat, "a", MINUTE))).isTrue();
        assertThat(answer(seats.take(seat, "b", MINUTE))).isFalse();
        assertThat(answer(seats.release(seat, "b"))).isFalse();
        assertThat(answer(seats.take(seat, "b", MINUTE))).isFalse();

        assertThat(answer(seats.release(seat, "a"))).isTrue();
        assertThat(answer(seats.take(seat, "b", MINUTE))).isTrue();
        assertThat(answer(seats.release(seat, "b"))).isTrue();
    }

    @Test
    void aLockWhoseLeaseRanOutIsTheNextHoldersAlone() throws Exception {
        answer(seats.take(seat, "a", Duration.ofMillis(20)));
        await().until(() -> answer(seats.take(seat, "b", MINUTE)));

        assertThat(answer(seats.release(seat, "a"))).isFalse();
        assertThat(answer(seats.release(seat, "b"))).isTrue();
    }

    @Test
    void aSelectedSeatIsItsOwnersUntilItsTimeIsUp() throws Exception {
        assertThat(state()).isEqualTo(FREE);
        assertThat(answer(seats.select(seat, "a", Duration.ofMillis(400)))).isTrue();
        assertThat(answer(seats.select(seat, "a", Duration.ofMillis(400))))
                .as("again")
                .isTrue();
        assertThat(answer(seats.select(seat, "b", MINUTE))).isFalse();
        assertThat(state()).isEqualTo(new State(Kind.SELECTED, "a"));

        await().until(() -> answer(seats.select(seat, "b", MINUTE)));
        answer(seats.giveBack(seat, "a"));
        assertThat(state()).isEqualTo(new State(Kind.SELECTED, "b"));
        answer(seats.giveBack(seat, "b"));
        assertThat(state()).isEqualTo(FREE);
    }

    @Test
    void aSoldSeatIsNobodyElsesAndIsNotGivenBack() throws Exception {
        answer(seats.select(seat, "a", MINUTE));
        answer(seats.confirm(seat, "a"));

        answer(seats.giveBack(seat, "a"));

        assertThat(answer(seats.select(seat, "b", MINUTE))).isFalse();
        assertThat(state()).isEqualTo(new State(Kind.CONFIRMED, "a"));
        assertThat(answer(seats.replace(seat, new State(Kind.CONFIRMED, "b"), FREE, MINUTE)))
                .isFalse();
        assertThat(answer(seats.replace(seat, new State(Kind.CONFIRMED, "a"), FREE, MINUTE)))
                .isTrue();
        assertThat(state()).isEqualTo(FREE);
    }
}
