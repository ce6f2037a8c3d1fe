package io.gatehouse.ui.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.topology.PlaceId;
import io.gatehouse.topology.Way;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where places stand in the picture.
class LayersTest {

    private static final PlaceId TICKETS = PlaceId.ofExchange("ticket-exchange");
    private static final PlaceId ISSUE = PlaceId.ofQueue("ticket-issue-queue");
    private static final PlaceId DLX = PlaceId.ofExchange("dlx-exchange");
    private static final PlaceId DLQ = PlaceId.ofQueue("ticket-dlq");

    private static Way way(PlaceId from, PlaceId to) {
        return new Way(from, to, Way.Kind.BINDING, "");
    }

    private static int column(Map<PlaceId, Layers.Cell> cells, PlaceId place) {
        return Objects.requireNonNull(cells.get(place)).column();
    }

    @Test
    void messagesGoFromLeftToRight() {
        var cells = Layers.of(
                Set.of(DLQ, DLX, ISSUE, TICKETS), List.of(way(TICKETS, ISSUE), way(ISSUE, DLX), way(DLX, DLQ)));

        assertThat(List.of(TICKETS, ISSUE, DLX, DLQ))
                .extracting(place -> column(cells, place))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aCycleIsDrawnOnceAndLeadsBack() {
        var cells =
                Layers.of(Set.of(DLX, ISSUE, TICKETS), List.of(way(TICKETS, ISSUE), way(ISSUE, DLX), way(DLX, ISSUE)));

        assertThat(column(cells, ISSUE)).isEqualTo(1);
        assertThat(column(cells, DLX)).isEqualTo(2);
    }

    @Test
    void nobodyStandsInAnothersPlace() {
        var places = Set.of(DLQ, DLX, ISSUE, TICKETS, PlaceId.ofQueue("a"), PlaceId.ofQueue("b"));

        assertThat(Set.copyOf(Layers.of(places, List.of(way(TICKETS, ISSUE), way(TICKETS, DLQ)))
                        .values()))
                .hasSize(places.size());
    }
}
