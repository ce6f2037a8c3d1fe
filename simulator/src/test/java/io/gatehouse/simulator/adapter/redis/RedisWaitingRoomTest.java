package io.gatehouse.simulator.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.WaitingRoom.GaveUp;
import io.gatehouse.testlab.LabExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The line and the admission on a real Redis.
@ExtendWith(LabExtension.class)
class RedisWaitingRoomTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    private final Brokers brokers;
    private final PipelineNames.Redis names;
    private final RedisWaitingRoom room;

    RedisWaitingRoomTest(LabEndpoints lab) {
        String own = "room-" + System.nanoTime();
        this.brokers = Brokers.of(lab, PipelineNames.DOCUMENTED);
        this.names = new PipelineNames.Redis(own + ":waiting", own + ":active");
        this.room = room(Strategy.CONFIRM_THEN_REMOVE);
    }

    private RedisWaitingRoom room(Strategy strategy) {
        return new RedisWaitingRoom(brokers.endpoints().redis().orElseThrow(), names, brokers.secrets(), strategy);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"CONFIRM_THEN_REMOVE", "OUTBOX"})
    void whoWasLetInIsKnownToTheNextProcessUntilTheBrokerHasConfirmed(Strategy strategy) throws Exception {
        enter(5);
        try (var killed = room(strategy)) {
            assertThat(answer(killed.admit(3, LATER))).containsExactly("u0", "u1", "u2");
            answer(killed.published("u1"));
        }

        try (var next = room(strategy)) {
            assertThat(answer(next.census()).processing()).containsExactlyInAnyOrder("u0", "u2");
            answer(next.published("u0"));
            answer(next.published("u2"));
            assertThat(answer(next.census()).processing()).isEmpty();
            assertThat(answer(next.census()).active()).hasSize(3);
        }
    }

    @Test
    void whoWasPoppedIsKnownToNobodyOnceTheirProcessIsGone() throws Exception {
        enter(5);
        try (var killed = room(Strategy.POP_THEN_PUBLISH)) {
            assertThat(answer(killed.admit(3, LATER))).containsExactly("u0", "u1", "u2");
        }

        try (var next = room(Strategy.POP_THEN_PUBLISH)) {
            assertThat(answer(next.census()).processing()).isEmpty();
            assertThat(answer(next.census()).waiting()).isEqualTo(2);
        }
    }

    @Test
    void whatIsInTheOutboxIsHandedOutOnce() throws Exception {
        enter(5);
        try (var relay = room(Strategy.OUTBOX)) {
            assertThat(answer(relay.admit(2, LATER))).containsExactly("u0", "u1");
            assertThat(answer(relay.admit(2, LATER))).isEmpty();
            answer(relay.leave("u0"));
            assertThat(answer(relay.admit(2, LATER))).containsExactly("u2");
        }
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void enter(int people) throws Exception {
        for (int i = 0; i < people; i++) {
            assertThat(answer(room.enter("u" + i, NOON.plusMillis(i)))).isTrue();
            assertThat(answer(room.position("u" + i))).isEqualTo(i + 1);
        }
    }

    @Test
    void whoEntersTwiceKeepsTheirPlace() throws Exception {
        enter(3);

        assertThat(answer(room.enter("u0", NOON.plusSeconds(60)))).isFalse();
        assertThat(answer(room.position("u0"))).isEqualTo(1);
        assertThat(answer(room.census()).waiting()).isEqualTo(3);
    }

    @Test
    void theLongestWaitingAreLetInUpToTheLimit() throws Exception {
        enter(10);

        assertThat(answer(room.admit(4, LATER))).containsExactly("u0", "u1", "u2", "u3");
        assertThat(answer(room.admit(4, LATER))).isEmpty();

        var census = answer(room.census());
        assertThat(census.waiting()).isEqualTo(6);
        assertThat(census.active()).containsExactlyInAnyOrder("u0", "u1", "u2", "u3");
        assertThat(census.processing()).isEqualTo(census.active());
    }

    @Test
    void whoGivesUpIsGoneAndTheOthersMoveUp() throws Exception {
        enter(3);
        answer(room.admit(1, LATER));
        assertThat(answer(room.position("u2"))).isEqualTo(2);

        assertThat(answer(room.giveUp("u1"))).isEqualTo(GaveUp.LEFT);

        assertThat(answer(room.giveUp("u1"))).isEqualTo(GaveUp.MISSING);
        assertThat(answer(room.giveUp("u0"))).isEqualTo(GaveUp.LET_IN);
        assertThat(answer(room.position("u2"))).isEqualTo(1);
        assertThat(answer(room.position("u1"))).isZero();
    }

    @Test
    void whoLeavesMakesRoomForTheNext() throws Exception {
        enter(5);
        answer(room.admit(2, LATER));

        answer(room.published("u0"));
        answer(room.leave("u0"));

        assertThat(answer(room.admit(2, LATER))).containsExactly("u2");
        assertThat(answer(room.census()).processing()).containsExactlyInAnyOrder("u1", "u2");
    }

    @Test
    void whoseTimeRanOutLosesTheirPlaceUnlessTheirRequestIsOnItsWay() throws Exception {
        enter(2);
        answer(room.admit(2, LATER));
        answer(room.published("u0"));

        assertThat(answer(room.expire(LATER.minusMillis(1)))).isZero();
        assertThat(answer(room.expire(LATER))).isEqualTo(1);

        assertThat(answer(room.census()).active()).containsExactly("u1");
    }

    @Test
    void whoIsMissingEntersAgainAtTheirOldPlaceAndNobodyElse() throws Exception {
        enter(3);
        answer(room.admit(1, LATER));

        assertThat(answer(room.enterAgain("u0", NOON))).as("active").isFalse();
        assertThat(answer(room.enterAgain("u1", NOON))).as("in line").isFalse();
        assertThat(answer(room.enterAgain("u9", NOON.minusSeconds(1)))).isTrue();

        assertThat(answer(room.admit(2, LATER))).containsExactly("u9");
    }

    @Test
    void anEmptyWaitingRoomLetsNobodyIn() throws Exception {
        assertThat(answer(room.admit(100, LATER))).isEmpty();
    }
}
