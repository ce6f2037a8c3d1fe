package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.ledger.LedgerViewModel;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;
import java.util.Optional;

/// What the screen of the simulator shows: what can be run, what runs, what has run. FX thread only.
final class SimulatorViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final ChoiceViewModel choice;
    private final RunViewModel run;
    private final LedgerViewModel ledger;
    private final VerdictViewModel verdict;

    SimulatorViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.choice = new ChoiceViewModel(console.simulation(), figures, tasks);
        this.run = new RunViewModel(console, figures, this::title);
        this.ledger = new LedgerViewModel(console, figures);
        this.verdict = new VerdictViewModel(console.simulation(), figures, tasks);
    }

    /// Takes over what the simulation says of itself now.
    void refresh(Instant now) {
        choice.refresh();
        run.refresh(now);
        ledger.refresh();
        verdict.refresh();
    }

    /// What a scenario is called.
    String title(String scenario) {
        return choice.words().title(choice.offers(), scenario);
    }

    /// Why nothing can run here.
    Optional<Hindrance> hindrance() {
        return console.simulation().hindrance();
    }

    String emptyTitle() {
        return figures.texts().get(hindrance().isPresent() ? "simulator.hindered" : "simulator.idle.title");
    }

    /// How to begin, or why that is not possible.
    String emptyText() {
        var texts = figures.texts();
        return hindrance()
                .map(why -> texts.get("simulator.hindrance." + why.name()) + " " + texts.get("simulator.hindered.text"))
                .orElse(texts.get("simulator.idle.detail"));
    }

    ChoiceViewModel choice() {
        return choice;
    }

    RunViewModel run() {
        return run;
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    VerdictViewModel verdict() {
        return verdict;
    }
}
