package io.gatehouse.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.alarm.AlarmId;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.FakeReplay;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FedConsole fed =
            new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC)).with(new FakeReplay(Clock.fixed(NOON, ZoneOffset.UTC)));
    private final OverviewViewModel overview =
            new OverviewViewModel(fed.open(), new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));

    private MetricCardViewModel card(String metric) {
        return overview.cards().stream()
                .filter(card -> card.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheFirstAnswerACardWaits() {
        overview.refresh(NOON);

        assertThat(card("queue-depth").wordProperty().get()).isEqualTo("Waiting");
        assertThat(card("queue-depth").severityProperty().get()).isEqualTo(Severity.UNKNOWN);
        assertThat(card("queue-depth").valueProperty().get()).isEqualTo("–");
    }

    @Test
    void aFreshValueStandsWithItsAgeAndLimit() {
        fed.measure("waiting-room", 8_214, NOON.minusMillis(400));
        overview.refresh(NOON);

        var waitingRoom = card("waiting-room");
        assertThat(waitingRoom.valueProperty().get()).isEqualTo("8,214");
        assertThat(waitingRoom.ageProperty().get()).isEqualTo("0.4 s old");
        assertThat(waitingRoom.limitProperty().get()).isEqualTo("limit 10,000");
        assertThat(waitingRoom.severityProperty().get()).isEqualTo(Severity.NORMAL);
    }

    @Test
    void aValueOverItsLimitWarnsAndSaysForHowLong() {
        fed.measure("queue-depth", 1_100, NOON.minusSeconds(60));
        fed.measure("queue-depth", 1_204, NOON);
        overview.refresh(NOON);

        var depth = card("queue-depth");
        assertThat(depth.wordProperty().get()).isEqualTo("Warning");
        assertThat(depth.limitProperty().get()).isEqualTo("limit 1,000 · for 1 min");
    }

    @Test
    void aValueOlderThanTwoIntervalsIsStaleAndNoLongerNormal() {
        fed.measure("consumers", 3, NOON.minusSeconds(4));
        overview.refresh(NOON);

        var consumers = card("consumers");
        assertThat(consumers.wordProperty().get()).isEqualTo("Stale");
        assertThat(consumers.severityProperty().get()).isEqualTo(Severity.UNKNOWN);
        assertThat(consumers.mutedProperty().get()).isTrue();
        assertThat(consumers.valueProperty().get()).isEqualTo("3");
    }

    @Test
    void aBrokerThatIsDownLeavesItsLastValueWithItsAgeAndOthersGoOn() {
        fed.measure("kafka-lag", 312, NOON.minusSeconds(6));
        fed.unreachable(Broker.KAFKA, "kafka-lag", "does not answer", NOON.minusSeconds(5), NOON);
        fed.measure("queue-depth", 10, NOON);
        overview.refresh(NOON);

        var lag = card("kafka-lag");
        assertThat(lag.wordProperty().get()).isEqualTo("Unknown");
        assertThat(lag.ageProperty().get()).isEqualTo("last 312, 6.0 s old");
        assertThat(lag.limitProperty().get()).isEqualTo("limit 1,000 · unreachable since 11:59:55");
        assertThat(lag.reasonProperty().get()).isEqualTo("does not answer");
        assertThat(card("queue-depth").severityProperty().get()).isEqualTo(Severity.NORMAL);
    }

    @Test
    void eventsThatNobodyWasToldOfAreNotCountedAsNotified() {
        fed.measure("kafka-lag", 312, NOON);
        overview.refresh(NOON);

        var notified = overview.pipeline().stages().getLast();
        assertThat(notified.numberProperty().get()).isEqualTo("312");
        assertThat(notified.unitProperty().get()).isEqualTo("events behind");
    }

    @Test
    void theSecondSeriesLeavesItsRoomToTheReasonWhileItIsNotKnown() {
        overview.refresh(NOON);
        assertThat(card("queue-depth").secondProperty().get()).isEmpty();

        fed.measure("unacked", 62, NOON);
        overview.refresh(NOON);
        assertThat(card("queue-depth").secondProperty().get()).isEqualTo("62 unacked");
    }

    @Test
    void aDeadLetterRaisesACriticalAlarmThatOffersItsReplay() {
        fed.measure("dead-letters", 17, NOON.minusSeconds(38));
        fed.measure("dead-letters", 17, NOON);
        overview.refresh(NOON);

        var row = overview.alarms().rows().getFirst();
        assertThat(row.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(row.subject()).isEqualTo("ticket-dlq");
        assertThat(row.since()).isEqualTo("11:59:22 · 38 s");
        assertThat(row.now()).isEqualTo("17 > 0");
        assertThat(row.act()).hasValueSatisfying(act -> {
            assertThat(act.label()).isEqualTo("Replay 17 …");
            assertThat(overview.alarms().request(act)).isPresent();
        });
    }

    @Test
    void anAlarmThatIsOverWaitsForAcknowledgement() {
        fed.measure("dead-letters", 17, NOON.minusSeconds(11));
        fed.measure("dead-letters", 17, NOON.minusSeconds(10));
        fed.measure("dead-letters", 0, NOON);
        overview.refresh(NOON);
        assertThat(overview.alarms().rows().getFirst().word()).isEqualTo("Back to normal");

        overview.alarms().acknowledge(new AlarmId(fed.key("dead-letters"), AlarmRule.LEVEL), NOON);

        assertThat(overview.alarms().rows()).isEmpty();
    }

    @Test
    void withoutASimulationTheMapShowsWhatTheBrokersKnow() {
        fed.measure("ack-rate", 286, NOON);
        fed.measure("kafka-lag", 12, NOON);
        overview.refresh(NOON);

        assertThat(overview.ledger().presentProperty().get()).isFalse();
        var issued = overview.pipeline().stages().get(4);
        assertThat(issued.numberProperty().get() + issued.unitProperty().get()).isEqualTo("286/s acknowledged");
        assertThat(overview.pipeline().stages().get(5).numberProperty().get()).isEqualTo("12");
    }

    @Test
    void whileRedisIsDownNobodyIsSaidToWaitForZeroSeconds() {
        fed.measure("oldest-wait", 41, NOON.minusSeconds(5));
        fed.unreachable(Broker.REDIS, "oldest-wait", "refused", NOON.minusSeconds(4), NOON);
        overview.refresh(NOON);

        assertThat(overview.pipeline().stages().getFirst().detailProperty().get())
                .isEqualTo("oldest waits –");
    }
}
