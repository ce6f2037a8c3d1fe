package io.gatehouse.ui.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.QueueState;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.console.QueueEntry;
import io.gatehouse.ui.console.QueueList;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuesViewModelTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC));

    private static Snapshot<List<QueueState>> table(long ready) {
        return Snapshot.of(
                List.of(
                        FedConsole.queue("ticket-issue-queue", ready, 60, 3, "running"),
                        FedConsole.queue("ticket-dlq", 17, 0, 0, "idle")),
                NOON);
    }

    private QueuesViewModel queues() {
        return new QueuesViewModel(fed.open(), new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));
    }

    @Test
    void rowsAreUpdatedInPlaceSoThatTheSelectionStays() {
        fed.queues(table(1_204));
        var queues = queues();
        queues.refresh(NOON, List.of("ticket-dlq"));
        var row = queues.rows().shown().getFirst();
        queues.rows().selectedProperty().set(row);

        fed.queues(table(900));
        queues.refresh(NOON, List.of("ticket-dlq"));

        assertThat(queues.rows().shown().getFirst()).isSameAs(row);
        assertThat(row.content().readyMessages()).isEqualTo(900);
        assertThat(queues.rows().selectedProperty().get()).isSameAs(row);
    }

    @Test
    void aQueueThatIsGoneLeavesTheTableAndTheSelection() {
        fed.queues(table(1));
        var queues = queues();
        queues.refresh(NOON, List.of("ticket-dlq"));
        queues.rows().selectedProperty().set(queues.rows().shown().getFirst());

        fed.queues(Snapshot.of(List.of(FedConsole.queue("ticket-dlq", 17, 0, 0, "idle")), NOON));
        queues.refresh(NOON, List.of("ticket-dlq"));

        assertThat(queues.rows().shown()).hasSize(1);
        assertThat(queues.rows().selectedProperty().get()).isNull();
    }

    @Test
    void theFilterLooksForAPartOfTheName() {
        fed.queues(table(1));
        var queues = queues();
        queues.rows().filterProperty().set("DLQ");
        queues.refresh(NOON, List.of("ticket-dlq"));

        assertThat(queues.rows().shown()).extracting(row -> row.key()).containsExactly("ticket-dlq");
    }

    @Test
    void statisticsAreAskedForOfWhatIsInSightAndOfWhatIsSelected() {
        fed.queues(table(1));
        var queues = queues();
        queues.refresh(NOON, List.of("ticket-dlq"));
        queues.rows()
                .selectedProperty()
                .set(queues.rows().find("ticket-issue-queue").orElseThrow());

        queues.refresh(NOON, List.of("ticket-dlq"));

        assertThat(fed.lookedAt()).containsExactlyInAnyOrder("ticket-dlq", "ticket-issue-queue");
    }

    @Test
    void whatIsNotKnownOfAQueueIsADashAndNotZero() {
        var unknown = QueueEntry.unknown("far.below");
        fed.queueList(Snapshot.of(new QueueList(List.of(unknown), false, "/metrics/detailed"), NOON));
        var queues = queues();
        queues.refresh(NOON, List.of());

        assertThat(queues.completeProperty().get()).isFalse();
        assertThat(queues.details(unknown))
                .extracting(QueuesViewModel.Detail::value)
                .containsOnly("–");
    }

    @Test
    void noQueueAtAllIsNotCalledNoQueueOfThatName() {
        var queues = queues();
        queues.refresh(NOON, List.of());
        assertThat(queues.noneProperty().get()).isEqualTo("Waiting");

        fed.queues(Snapshot.of(List.of(), NOON));
        queues.refresh(NOON, List.of());
        assertThat(queues.noneProperty().get()).startsWith("No queues yet.");

        fed.queues(table(1));
        queues.rows().filterProperty().set("nothing like it");
        queues.refresh(NOON, List.of());
        assertThat(queues.noneProperty().get()).isEqualTo("No queue of that name");
    }

    @Test
    void aFailureKeepsTheRowsAndSaysWhy() {
        fed.queues(table(1).failed("connection refused"));
        var queues = queues();
        queues.refresh(NOON.plusSeconds(4), List.of("ticket-dlq"));

        assertThat(queues.rows().shown()).hasSize(2);
        assertThat(queues.staleProperty().get()).isTrue();
        assertThat(queues.freshnessProperty().get()).contains("4.0 s old", "connection refused");
    }
}
