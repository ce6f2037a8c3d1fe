package io.gatehouse.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.catalog.ActionCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceActionsTest {

    private final ActionCatalog catalog = ActionCatalog.described();
    private final PlaceActions places = new PlaceActions(catalog.all());

    @Test
    void aMessageIsSentStraightToTheQueueItIsSentFrom() {
        var send = catalog.find("send").orElseThrow();

        assertThat(places.onQueue()).contains(send);
        assertThat(PlaceActions.withQueue(send, "ticket-dlq").filledIn())
                .isEqualTo(new Inputs(Map.of("exchange", "amq.default", "routing-key", "ticket-dlq")));
    }

    @Test
    void anExchangeOffersWhatIsDoneToExchanges() {
        assertThat(places.onExchange())
                .extracting(Action::id)
                .containsExactlyInAnyOrder("send", "bind", "unbind", "delete-exchange");
        var delete = catalog.find("delete-exchange").orElseThrow();
        assertThat(PlaceActions.withExchange(delete, "dlx-exchange").filledIn())
                .isEqualTo(new Inputs(Map.of("exchange", "dlx-exchange")));
    }

    @Test
    void whatMakesSomethingNewIsNotOfferedOnWhatIsThere() {
        assertThat(places.declaring()).extracting(Action::id).containsExactly("declare-queue", "declare-exchange");
        assertThat(places.onQueue()).doesNotContainAnyElementsOf(places.declaring());
        assertThat(places.onExchange()).doesNotContainAnyElementsOf(places.declaring());
    }
}
