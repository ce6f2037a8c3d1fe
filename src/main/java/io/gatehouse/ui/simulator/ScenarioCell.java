package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.ui.text.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A scenario in the list: what it is called, what it is about, what it does in numbers.
final class ScenarioCell extends ListCell<ScenarioOffer> {

    private final ScenarioWords words;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label arrivals = new Label();
    private final Label size = new Label();
    private final VBox lines = new VBox(title, about, arrivals, size);

    ScenarioCell(ScenarioWords words) {
        this.words = words;
        getStyleClass().add("scenario-cell");
        lines.getStyleClass().add("scenario-lines");
        title.getStyleClass().add("strong");
        about.getStyleClass().add("scenario-about");
        arrivals.getStyleClass().add("small");
        size.getStyleClass().add("small");
        for (var label : new Label[] {title, about, arrivals, size}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        // As wide as the list, so that lines wrap instead of being cut.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ScenarioOffer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (offer == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(Shown.name(offer.title()));
        about.setText(Shown.name(offer.about()));
        arrivals.setText(words.arrivals(offer));
        size.setText(words.size(offer));
        setAccessibleText(title.getText() + ". " + about.getText());
        setGraphic(lines);
    }
}
