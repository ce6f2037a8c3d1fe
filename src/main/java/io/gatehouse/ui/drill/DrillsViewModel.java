package io.gatehouse.ui.drill;

import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import java.time.Instant;

/// The screen of drills: cards, the form of a blind drill, debriefs. FX thread only.
final class DrillsViewModel {

    private final OpenedConsole console;
    private final Figures figures;
    private final CardsViewModel cards;
    private final BlindFormViewModel form;
    private final DebriefsViewModel debriefs;
    private final EndingViewModel ending;
    private Sitting sitting = Sitting.NONE;

    private enum Sitting {
        NONE,
        GOES_ON,
        OVER
    }

    DrillsViewModel(OpenedConsole console, Figures figures, Tasks tasks) {
        this.console = console;
        this.figures = figures;
        this.cards = new CardsViewModel(console, figures);
        this.form = new BlindFormViewModel(console.rehearsed().drills(), figures);
        this.debriefs = new DebriefsViewModel(console.rehearsed().debriefs(), figures, tasks);
        this.ending = new EndingViewModel(console, figures, tasks);
        debriefs.load();
    }

    /// Takes over what the drills say of themselves now.
    void refresh(Instant now) {
        cards.refresh(now);
        form.refresh(cards.offers(), cards.isBusy());
        var found = console.rehearsed()
                .drills()
                .blind()
                .map(it -> it.debrief().isPresent() ? Sitting.OVER : Sitting.GOES_ON)
                .orElse(Sitting.NONE);
        if (found != sitting) {
            sitting = found;
            // One that has come to its end is kept, at the latest before it can be put away.
            debriefs.load();
        }
    }

    /// Why no drill can be played here, "" when it can.
    String hindered() {
        var texts = figures.texts();
        return cards.hindrance()
                .map(why -> texts.get("simulator.hindrance." + why.name()) + " " + texts.get("drills.hindered.text"))
                .orElse("");
    }

    CardsViewModel cards() {
        return cards;
    }

    BlindFormViewModel form() {
        return form;
    }

    DebriefsViewModel debriefs() {
        return debriefs;
    }

    EndingViewModel ending() {
        return ending;
    }
}
