package io.gatehouse.ui.simulator;

import io.gatehouse.domain.simulation.ScenarioOffer;
import io.gatehouse.ui.text.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A scenario in the list: what it is called and what it is about; of the chosen one also what it does in numbers.
final class ScenarioCell extends ListCell<ScenarioOffer> {

    /// The scroll bar's room is kept free, so that nothing wraps anew when it comes.
    private static final double SCROLL_BAR = 12;

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
        // The list shows more of the one that is chosen.
        for (var number : new Label[] {arrivals, size}) {
            number.visibleProperty().bind(selectedProperty());
            number.managedProperty().bind(selectedProperty());
        }
        setPrefWidth(0);
    }

    private double room() {
        return Math.max(0, getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        lines.setPrefWidth(room());
        lines.setMaxWidth(room());
        return lines.prefHeight(room()) + snappedTopInset() + snappedBottomInset();
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
        setAccessibleText(String.join(". ", title.getText(), about.getText(), arrivals.getText(), size.getText()));
        setGraphic(lines);
    }
}
