package io.gatehouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedRabbit;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsViewModelTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC));
    private final ConnectionsViewModel model =
            new ConnectionsViewModel(fed.open(), new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC));

    @Test
    void beforeTheFirstAnswerNothingIsKnownAndNothingIsZero() {
        model.refresh(NOON);

        assertThat(model.sumProperty().get().known()).isFalse();
    }

    @Test
    void blockedPublishersAreCountedAndBlockingOnesAreNot() {
        fed.connections(Snapshot.of(FedRabbit.connections(), NOON));
        model.refresh(NOON);

        assertThat(model.sumProperty().get().connections()).isEqualTo(6);
        assertThat(model.sumProperty().get().blocked()).isEqualTo(1);
        assertThat(model.sumProperty().get().received()).isEqualTo(new ConnectionsViewModel.Flow(234_200, 1));
    }

    @Test
    void theFilterKnowsClientUserAndAddress() {
        fed.connections(Snapshot.of(FedRabbit.connections(), NOON));
        model.refresh(NOON);

        for (var part : List.of("WORKER-2", "51007")) {
            model.rows().filterProperty().set(part);
            assertThat(model.rows().shown()).as(part).hasSize(1);
        }
        model.rows().filterProperty().set("ticketing");
        assertThat(model.rows().shown()).hasSize(6);
    }

    @Test
    void aFilterThatFitsNobodyDoesNotSayThatNobodyIsConnected() {
        fed.connections(Snapshot.of(FedRabbit.connections(), NOON));
        model.rows().filterProperty().set("nobody");
        model.refresh(NOON);
        assertThat(model.noneProperty().get()).isEqualTo("No connection fits the filter");

        fed.connections(Snapshot.of(List.of(), NOON));
        model.refresh(NOON);
        assertThat(model.noneProperty().get()).isEqualTo("No client is connected");
    }

    @Test
    void namesThatClientsGiveThemselvesAreShownOnOneLine() {
        assertThat(ConnectionColumns.client(FedRabbit.connections().getLast()))
                .isEqualTo("refund-<b>worker</b>\\u000A");
    }

    @Test
    void timeThatAConnectionIsOpenEndsInThePresentOfTheScreen() {
        var connection = FedRabbit.connections().getFirst();
        var opened = connection.since().orElseThrow();

        assertThat(ConnectionColumns.openSeconds(connection, opened.plusSeconds(90)))
                .isEqualTo(90);
    }

    @Test
    void aFailureKeepsTheConnectionsAndSaysWhy() {
        fed.connections(Snapshot.of(FedRabbit.connections(), NOON).failed("connection refused"));
        model.refresh(NOON.plusSeconds(60));

        assertThat(model.rows().shown()).hasSize(6);
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(model.freshnessProperty().get()).contains("connection refused");
    }
}
