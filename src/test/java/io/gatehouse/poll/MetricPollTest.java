package io.gatehouse.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Unit;
import io.gatehouse.metric.FleetMetric;
import io.gatehouse.metric.Measurement;
import io.gatehouse.metric.MetricFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/// What becomes of values that are older than the question; the question's time is passed in.
class MetricPollTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final MetricKey KEY = new MetricKey("group-lag", "notifiers");

    private final Aged metric = new Aged();
    private final MetricPoll<String> poll = new MetricPoll<>(metric, PipelineNames.DOCUMENTED);

    @Test
    void valueFromBeforeTheQuestionKeepsItsAge() {
        assertThat(asked(NOON, NOON.minusSeconds(9)))
                .containsExactly(new Reading.Measured(KEY, 7, NOON.minusSeconds(9)));
    }

    @Test
    void valueFromBeforeAnOutageDoesNotEndIt() {
        asked(NOON, NOON.minusSeconds(1));
        poll.unknown("no answer", NOON.plusSeconds(2));

        assertThat(asked(NOON.plusSeconds(4), NOON.minusSeconds(1)))
                .singleElement()
                .isInstanceOf(Reading.Unknown.class);
        assertThat(asked(NOON.plusSeconds(6), NOON.plusSeconds(5)))
                .containsExactly(new Reading.Measured(KEY, 7, NOON.plusSeconds(5)));
    }

    @Test
    void clockThatIsSetBackDoesNotKeepValuesAway() {
        poll.unknown("no answer", NOON);

        assertThat(asked(NOON.minusSeconds(3_600), NOON.minusSeconds(3_601)))
                .singleElement()
                .isInstanceOf(Reading.Measured.class);
    }

    private List<Reading> asked(Instant at, Instant takenAt) {
        metric.takenAt = takenAt;
        poll.ask("");
        return poll.await(at, System.nanoTime() + Duration.ofSeconds(1).toNanos(), Duration.ofSeconds(1))
                .readings();
    }

    /// A metric whose value is of a time that the test says.
    private static final class Aged extends FleetMetric<String> {

        private Instant takenAt = NOON;

        private Aged() {
            super(MetricFacts.shown(KEY.metric(), Unit.EVENTS));
        }

        @Override
        public Class<String> reads() {
            return String.class;
        }

        @Override
        public String source(PipelineNames names) {
            return "told by the test";
        }

        @Override
        public CompletionStage<List<Measurement>> measure(String reads, PipelineNames names) {
            return CompletableFuture.completedStage(
                    List.of(new Measurement.Value(KEY.subject(), 7, Optional.of(takenAt))));
        }
    }
}
