package io.gatehouse.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gatehouse.alarm.Acknowledged;
import io.gatehouse.alarm.AlarmState;
import io.gatehouse.alarm.Normal;
import io.gatehouse.alarm.Raised;
import io.gatehouse.alarm.Returned;
import io.gatehouse.alarm.Shelved;
import io.gatehouse.alarm.Suppressed;
import io.gatehouse.alarm.Suspected;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.PollResult;
import io.gatehouse.port.AlarmLog.Transition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static final Duration AT = Duration.ofMillis(1_234);

    private final Recorded made = new Recorded();
    private final FrameCodec writing = new FrameCodec(Recorded.START);
    private final FrameCodec reading = new FrameCodec(Recorded.START);

    private Frame back(Frame frame) throws IOException {
        var line = RecordingJson.mapper().writeValueAsString(writing.encode(frame));
        return reading.decode(RecordingJson.mapper().readTree(line)).orElseThrow();
    }

    @Test
    void pollsComeBackWithValuesGapsAndTimes() throws IOException {
        for (var answers : List.of(true, false, true)) {
            var frame = new Frame.Polled(AT, made.poll(1_204.5, answers));
            assertThat(back(frame)).isEqualTo(frame);
        }
    }

    @Test
    void numbersThatAreNoneComeBack() throws IOException {
        var key = new MetricKey("odd", "");
        for (var value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.125, 1e300, 9_007_199_254_740_992.0}) {
            var poll = new PollResult(
                    SourceId.service("ticket-service"),
                    new SourceState.Answering(Duration.ZERO, "", Recorded.START),
                    WatchCost.NONE,
                    Set.of("odd"),
                    List.of(new Reading.Measured(key, value, Recorded.START)));
            assertThat(back(new Frame.Polled(AT, poll))).isEqualTo(new Frame.Polled(AT, poll));
        }
    }

    @Test
    void alarmsComeBackInEveryState() throws IOException {
        var now = Recorded.START;
        var raised = new Raised(Severity.CRITICAL, now);
        for (AlarmState state : List.of(
                new Normal(now),
                new Suspected(Severity.WARNING, now),
                raised,
                new Acknowledged(Severity.WARNING, now, "kim"),
                new Returned(Severity.UNKNOWN, now),
                new Shelved(raised, now, now.plusSeconds(900), "kim", "known"),
                new Suppressed(raised, now, made.alarm(raised, 1).id()))) {
            var frame = new Frame.AlarmChanged(AT, made.event(Transition.WORSENED, state, 1_204));
            assertThat(back(frame)).isEqualTo(frame);
        }
    }

    @Test
    void actionsTrafficAndWhatWasSeenComeBack() throws IOException {
        var acted = new Frame.Acted(AT, made.action("purge", "gatehouse purge ticket-dlq"));
        assertThat(back(acted)).isEqualTo(acted);
        var traffic = new Frame.Trafficked(AT, Recorded.traffic(17));
        assertThat(back(traffic)).isEqualTo(traffic);
        var seen = new Frame.Seen(
                AT, "queues", JsonNodeFactory.instance.objectNode().put("a", 1));
        assertThat(back(seen)).isEqualTo(seen);
    }

    @Test
    void whatWasNotRecordedComesBackAndCannotEndBeforeItBegins() throws IOException {
        var gap = new Frame.Gap(AT, Duration.ofMillis(200), 17, 2);
        assertThat(back(gap)).isEqualTo(gap);

        var odd = RecordingJson.mapper().readTree("{\"k\":\"gap\",\"t\":7,\"from\":8,\"polls\":1}");
        assertThatThrownBy(() -> reading.decode(odd)).hasMessageContaining("from");
    }

    @Test
    void keysComeBackWithEverything() throws IOException {
        back(new Frame.Polled(AT, made.poll(1, true)));
        var key = new Frame.Key(
                AT,
                List.of(made.poll(2, true)),
                List.of(made.alarm(new Raised(Severity.WARNING, Recorded.START), 2)),
                Optional.of(Recorded.traffic(3)),
                Map.of("queues", JsonNodeFactory.instance.objectNode().put("a", 1)));
        assertThat(back(key)).isEqualTo(key);
        // What was named before the key is named anew after it.
        var next = new Frame.Polled(AT, made.poll(4, true));
        assertThat(back(next)).isEqualTo(next);
    }

    @Test
    void whatALaterVersionWritesIsPassedOver() throws IOException {
        var line = RecordingJson.mapper().readTree("{\"k\":\"hologram\",\"t\":7}");

        assertThat(reading.decode(line)).isEmpty();
    }
}
