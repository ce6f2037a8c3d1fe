package io.gatehouse.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.KafkaCluster;
import io.gatehouse.domain.KafkaSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// When sweeps are made: each runs when the test says so.
class SurveyorTest {

    private final Queue<Runnable> sweeps = new ArrayDeque<>();
    private final Queue<KafkaSurvey> found = new ArrayDeque<>();
    private final Surveyor surveyor = new Surveyor(this::next, sweeps::add, Duration.ofMillis(20));

    private KafkaSurvey next() {
        if (found.isEmpty()) {
            throw new IllegalStateException("no answer");
        }
        return found.remove();
    }

    @Test
    void firstQuestionWaitsForTheFirstSweep() {
        found.add(survey(1, Duration.ZERO));
        var first = surveyor.latest().toCompletableFuture();
        assertThat(first).isNotDone();

        sweeps.remove().run();

        assertThat(first).isCompletedWithValueMatching(survey -> second(survey) == 1);
        assertThat(surveyor.lastTaken())
                .hasValueSatisfying(survey -> assertThat(second(survey)).isEqualTo(1));
    }

    @Test
    void sweepThatRestsIsGivenAgainAndNoneIsMade() {
        swept(survey(1, Duration.ofHours(1)));

        assertThat(second(surveyor.latest().toCompletableFuture().join())).isEqualTo(1);
        assertThat(sweeps).isEmpty();
    }

    @Test
    void slowSweepIsNotWaitedForWhereThereIsAnEarlierOne() {
        swept(survey(1, Duration.ZERO));

        assertThat(second(surveyor.latest().toCompletableFuture().join())).isEqualTo(1);
        assertThat(sweeps).as("under way").hasSize(1);
        var _ = surveyor.latest();
        assertThat(sweeps).as("not started twice").hasSize(1);
    }

    @Test
    void failedSweepIsToldAndTheNextQuestionTriesAgain() {
        swept(survey(1, Duration.ZERO));
        var waiting = surveyor.latest().toCompletableFuture();
        sweeps.remove().run();
        assertThat(surveyor.lastFailure()).isEqualTo("no answer");
        assertThat(waiting).isCompletedExceptionally();

        found.add(survey(3, Duration.ZERO));
        var next = surveyor.latest().toCompletableFuture();
        sweeps.remove().run();

        assertThat(second(next.join())).isEqualTo(3);
        assertThat(surveyor.lastFailure()).isEmpty();
    }

    @Test
    void afterKafkaWasAwayNothingIsGivenFromBefore() {
        swept(survey(1, Duration.ofHours(1)));

        surveyor.distrust();

        var next = surveyor.latest().toCompletableFuture();
        assertThat(next).isNotDone();
        found.add(survey(2, Duration.ZERO));
        sweeps.remove().run();
        assertThat(second(next.join())).isEqualTo(2);
    }

    @Test
    void sweepThatBreaksDownInAnUnforeseenWayIsAFailureToo() {
        var next = surveyor.latest().toCompletableFuture();

        sweeps.remove().run();

        assertThatThrownBy(next::join).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private void swept(KafkaSurvey survey) {
        found.add(survey);
        var _ = surveyor.latest();
        sweeps.remove().run();
    }

    private static KafkaSurvey survey(long second, Duration rest) {
        var cluster = new KafkaCluster("", OptionalInt.empty(), List.of());
        return new KafkaSurvey(Instant.ofEpochSecond(second), rest, cluster, List.of(), List.of(), List.of());
    }

    private static long second(KafkaSurvey survey) {
        return survey.takenAt().getEpochSecond();
    }
}
