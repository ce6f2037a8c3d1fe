package io.gatehouse.ui.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.WatchCost;
import io.gatehouse.poll.PollResult;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.alarms.AlarmRow.AlarmAct;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlarmWordsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC));

    /// What the line about a metric's alarm says of its value, after that value was read for a minute.
    private List<String> now(MetricKey key, double value) {
        return now(at -> new Reading.Measured(key, value, at));
    }

    private List<String> now(Function<Instant, Reading> reading) {
        for (var second = -60; second <= 0; second++) {
            var at = NOON.plusSeconds(second);
            var read = reading.apply(at);
            fed.publish(new PollResult(
                    SourceId.of(Broker.RABBITMQ),
                    new SourceState.Answering(Duration.ofMillis(9), "3.13.7", at),
                    WatchCost.NONE,
                    Set.of(read.key().metric()),
                    List.of(read)));
        }
        var console = fed.open();
        var words = new AlarmWords(console, new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));
        return console.observed().alarms().open().stream()
                .map(alarm -> words.row(alarm, NOON).now())
                .toList();
    }

    @Test
    void aValueStandsWithItsUnitAndSoDoesItsLimit() {
        assertThat(now(fed.key("processing-time"), 5.58)).containsExactly("5.58 s > 5 s");
        assertThat(now(fed.key("queue-depth"), 1_204)).contains("1,204 > 1,000");
    }

    @Test
    void deadLettersAreLookedAtSearchedTriedAndReplayedFromTheirAlarm() {
        ActionCatalog.described().all().forEach(fed::with);
        var key = fed.key("dead-letters");
        now(key, 17);
        var console = fed.open();
        var words = new AlarmWords(console, new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));

        var row = words.row(console.observed().alarms().open().getFirst(), NOON);

        assertThat(row.act()).contains(new AlarmAct("replay", key.subject(), "Replay 17 …"));
        assertThat(row.looks()).extracting(AlarmAct::action).containsExactly("peek", "browse", "replay-plan");
        assertThat(row.looks()).extracting(AlarmAct::target).containsOnly(key.subject());
    }

    @Test
    void aStateIsAWordAndNotANumber() {
        assertThat(now(new MetricKey("node-running", "rabbit@mq-3"), 0)).containsExactly("does not run");
        assertThat(now(new MetricKey("rabbit-memory-alarm", "rabbit@mq-1"), 1)).contains("raised");
    }

    @Test
    void aBrokerThatAnswersWithoutTheNumberIsNotSaidNotToAnswer() {
        var depth = fed.key("queue-depth");

        assertThat(now(at -> new Reading.Unknown(depth, "there is no such queue", at)))
                .containsOnly("no value");
    }

    @Test
    void aLimitThatIsBehindIsNotReachedInNoTime() {
        assertThat(now(new MetricKey("node-memory", "rabbit@mq-1"), 102))
                .containsExactlyInAnyOrder("102 % > 80 %", "102 %, past 100 %");
    }
}
