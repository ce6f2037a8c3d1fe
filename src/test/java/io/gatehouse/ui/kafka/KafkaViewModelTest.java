package io.gatehouse.ui.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.domain.LagTime;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedKafka;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaViewModelTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String OWN = "ticket-reservation-group";

    private final FedConsole console = new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Figures figures = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);
    private final KafkaViewModel model = new KafkaViewModel(console.open(), figures, Tasks.onCallingThread());

    @Test
    void thePipelinesOwnGroupIsSelectedFirst() {
        fed(FedKafka.calm(NOON));

        assertThat(model.groups().shown()).hasSize(3);
        assertThat(model.topics().shown()).hasSize(2);
        assertThat(model.detailsProperty().get()).hasValueSatisfying(details -> {
            assertThat(details.group().id()).isEqualTo(OWN);
            assertThat(details.partitions())
                    .extracting(it -> it.partition().partition())
                    .containsExactly(1, 0, 2);
            assertThat(details.largestLag()).isEqualTo(406);
            assertThat(details.members()).hasSize(2);
        });
        assertThat(model.freshnessProperty().get()).startsWith("3 of 3 groups · 2 of 2 topics");
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void restoringOffsetsIsFilledInWithWhatWasKeptForTheGroup() {
        var restoring = ActionCatalog.described().find("kafka-restore-offsets").orElseThrow();
        var opened = new ArrayList<ActionRequest>();
        fed(FedKafka.calm(NOON));

        model.fillIn(model.onGroup(restoring), opened::add);
        console.audit(new AuditBook(List.of(new AuditBook.Line(1, reset())), AuditBook.EMPTY.chain()));
        model.fillIn(model.onGroup(restoring), opened::add);

        assertThat(opened)
                .containsExactly(
                        new ActionRequest(restoring, OWN),
                        new ActionRequest(restoring, "", new Inputs(Map.of("old-offsets", "events:0=7"))));
    }

    private AuditLog.Entry reset() {
        return new AuditLog.Entry(
                NOON,
                "kim",
                "ops",
                console.profile().name(),
                "kafka-reset-offsets",
                OWN,
                7,
                List.of(),
                "",
                AuditLog.Outcome.DONE,
                "",
                new AuditLog.WayBack("kafka-restore-offsets", Map.of("old-offsets", "events:0=7")));
    }

    @Test
    void detailsFollowTheNextSweep() {
        fed(FedKafka.calm(NOON));
        fed(FedKafka.alarmed(NOON.plusSeconds(1)));

        assertThat(model.detailsProperty().get())
                .hasValueSatisfying(
                        details -> assertThat(details.group().lag().missing()).isEqualTo(1));
        assertThat(text("kafka.column.lag", OWN)).isEqualTo("≥ 1,082");
        assertThat(text("kafka.column.lagTime", OWN)).isEqualTo("≥ 41 s");
    }

    @Test
    void groupThatMayNotBeReadIsUnknownAndNotZero() {
        fed(FedKafka.alarmed(NOON));

        assertThat(text("kafka.column.state", "accounting")).isEqualTo("Unknown");
        assertThat(text("kafka.column.members", "accounting")).isEqualTo("–");
        assertThat(text("kafka.column.lag", "accounting")).isEqualTo("–");
        assertThat(text("kafka.column.lagTime", "accounting")).isEqualTo("–");
    }

    @Test
    void brokerThatIsDownKeepsTheLastTableWithItsAgeAndTheReason() {
        fed(FedKafka.calm(NOON));
        console.kafka(Snapshot.of(FedKafka.calm(NOON), NOON).failed("10.0.4.11:9092: no answer"));

        model.refresh(NOON.plusSeconds(20));

        assertThat(model.groups().shown()).hasSize(3);
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(model.freshnessProperty().get()).contains("20 s old").contains("10.0.4.11:9092: no answer");
    }

    @Test
    void nothingWasReadYetIsSaidAndNotCountedAsNone() {
        model.refresh(NOON);
        assertThat(model.freshnessProperty().get()).isEmpty();
        assertThat(model.placeholder(model.groups(), "kafka.groups")).isEqualTo("Reading the cluster …");

        console.kafka(Snapshot.<KafkaSurvey>nothingYet().failed("no answer"));
        model.refresh(NOON);
        assertThat(model.placeholder(model.groups(), "kafka.groups")).contains("has not answered yet: no answer");

        fed(FedKafka.nothing(NOON.plusSeconds(1)));
        assertThat(model.placeholder(model.groups(), "kafka.groups")).startsWith("The cluster has no groups yet");
    }

    @Test
    void filterNarrowsGroupsAndTopics() {
        fed(FedKafka.calm(NOON));

        model.groups().filterProperty().set("res");

        assertThat(model.groups().shown()).extracting(row -> row.key()).containsExactly(OWN);
        assertThat(model.topics().shown()).extracting(row -> row.key()).containsExactly("reservation-events");
        model.groups().filterProperty().set("no such");
        assertThat(model.placeholder(model.groups(), "kafka.groups")).isEqualTo("No group of that name");
    }

    @Test
    void longSweepsAreNotCalledStaleBeforeTheNextIsDue() {
        var survey = FedKafka.calm(NOON);
        fed(new KafkaSurvey(
                survey.takenAt(),
                Duration.ofSeconds(30),
                survey.cluster(),
                survey.missingBrokers(),
                survey.topics(),
                survey.groups()));

        model.refresh(NOON.plusSeconds(40));
        assertThat(model.staleProperty().get()).isFalse();
        model.refresh(NOON.plusSeconds(70));
        assertThat(model.staleProperty().get()).isTrue();
    }

    @Test
    void lagsInTimeAreWrittenAsExactAsTheyAreKnown() {
        assertThat(LagWords.time(LagTime.Exactly.NONE, figures)).isEqualTo("0 s");
        assertThat(LagWords.time(new LagTime.Exactly(Duration.ofMillis(840)), figures))
                .isEqualTo("840 ms");
        assertThat(LagWords.time(new LagTime.Exactly(Duration.ofMillis(3_210)), figures))
                .isEqualTo("3.21 s");
        assertThat(LagWords.time(new LagTime.AtLeast(Duration.ofMinutes(5)), figures))
                .isEqualTo("≥ 5 min");
        assertThat(LagWords.time(new LagTime.Unknown(), figures)).isEqualTo("–");
    }

    private void fed(KafkaSurvey survey) {
        console.kafka(Snapshot.of(survey, survey.takenAt()));
        model.refresh(survey.takenAt());
    }

    private String text(String column, String group) {
        var row = model.groups().find(group).orElseThrow();
        return KafkaColumns.GROUPS.stream()
                .filter(it -> it.id().equals(column))
                .findFirst()
                .orElseThrow()
                .text()
                .apply(row.content(), figures);
    }
}
