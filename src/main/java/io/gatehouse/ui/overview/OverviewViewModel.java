package io.gatehouse.ui.overview;

import io.gatehouse.action.Action;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;

/// Everything on the overview, brought up to date by [#refresh(Instant)]. FX thread only.
public final class OverviewViewModel {

    private static final String REPLAY = "replay";

    private final OpenedConsole console;
    private final PipelineViewModel pipeline;
    private final LedgerViewModel ledger;
    private final AlarmsViewModel alarms;
    private final List<MetricCardViewModel> cards;

    public OverviewViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.pipeline = new PipelineViewModel(console, figures);
        this.ledger = new LedgerViewModel(console.traffic(), figures);
        this.alarms = new AlarmsViewModel(console, figures);
        this.cards = CardSpec.ALL.stream()
                .map(spec -> new MetricCardViewModel(spec, console, figures))
                .toList();
    }

    /// Takes over what the pollers and the simulation know at that time.
    public void refresh(Instant now) {
        pipeline.refresh(now);
        ledger.refresh();
        cards.forEach(card -> card.refresh(now));
        alarms.refresh(now);
    }

    PipelineViewModel pipeline() {
        return pipeline;
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    AlarmsViewModel alarms() {
        return alarms;
    }

    List<MetricCardViewModel> cards() {
        return cards;
    }

    /// Alarms that nobody has acknowledged, for the navigation's count.
    public ObservableList<?> openAlarms() {
        return alarms.rows();
    }

    void acknowledge(MetricKey key, Instant now) {
        alarms.acknowledge(key);
        alarms.refresh(now);
    }

    /// The request to replay what is in that queue; empty where nothing may be changed.
    Optional<ActionRequest> replayOf(String queue) {
        return console.actions().stream()
                .filter(action -> action.id().equals(REPLAY))
                .map((Action action) -> new ActionRequest(action, queue))
                .findFirst();
    }
}
