package io.gatehouse.app.wiring;

import io.gatehouse.adapter.kafka.KafkaSource;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.SourceState;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.ui.console.Feed;
import io.gatehouse.ui.console.Snapshot;
import java.util.Optional;

/// What Kafka's poller finds out anyway, so that the screen costs the cluster nothing more. Thread-safe.
final class SurveyFeed implements Feed<KafkaSurvey> {

    private final KafkaSource source;
    private final LatestReadings latest;

    /// @param latest says whether Kafka answers
    SurveyFeed(KafkaSource source, LatestReadings latest) {
        this.source = source;
        this.latest = latest;
    }

    @Override
    public Snapshot<KafkaSurvey> latest() {
        var survey = source.lastSurvey();
        return new Snapshot<>(survey, survey.map(KafkaSurvey::takenAt), failure());
    }

    private Optional<String> failure() {
        if (latest.source(source.id()) instanceof SourceState.Unreachable unreachable) {
            return Optional.of(unreachable.reason());
        }
        return Optional.of(source.lastSurveyFailure()).filter(words -> !words.isEmpty());
    }
}
