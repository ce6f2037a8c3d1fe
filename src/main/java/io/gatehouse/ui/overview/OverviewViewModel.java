package io.gatehouse.ui.overview;

import io.gatehouse.ui.alarms.OpenAlarmsViewModel;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.ledger.LedgerViewModel;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.List;

/// Everything on the overview, brought up to date by [#refresh(Instant)]. FX thread only.
public final class OverviewViewModel {

    private final PipelineViewModel pipeline;
    private final LedgerViewModel ledger;
    private final OpenAlarmsViewModel alarms;
    private final List<MetricCardViewModel> cards;

    public OverviewViewModel(OpenedConsole console, Figures figures) {
        this.pipeline = new PipelineViewModel(console, figures);
        this.ledger = new LedgerViewModel(console, figures);
        this.alarms = new OpenAlarmsViewModel(console, figures);
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

    OpenAlarmsViewModel alarms() {
        return alarms;
    }

    List<MetricCardViewModel> cards() {
        return cards;
    }
}
