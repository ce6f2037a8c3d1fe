package io.gatehouse.ui.kafka;

import io.gatehouse.domain.PartitionLag;
import io.gatehouse.ui.text.Figures;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lag of one partition, with a bar in proportion to the largest of its group.
final class PartitionCell extends ListCell<PartitionLag> {

    private final Figures figures;
    private final LongSupplier largest;
    private final Label name = new Label();
    private final Label lag = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final VBox content;
    private double share;

    PartitionCell(Figures figures, LongSupplier largest) {
        this.figures = figures;
        this.largest = largest;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setMinWidth(0);
        lag.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("lag-bar");
        track.getStyleClass().add("lag-track");
        track.widthProperty().subscribe(this::drawBar);
        content = new VBox(new HBox(name, gap, lag), track);
        content.getStyleClass().add("lag-line");
        // The list is as wide as the panel, not as its longest name.
        setPrefWidth(0);
    }

    private void drawBar() {
        bar.setMaxWidth(share * track.getWidth());
    }

    @Override
    protected void updateItem(@Nullable PartitionLag item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : content);
        if (item == null || empty) {
            setTooltip(null);
            return;
        }
        name.setText(item.partition().toString());
        switch (item) {
            case PartitionLag.Known known -> show(known);
            case PartitionLag.Missing missing -> show(missing);
        }
    }

    private void show(PartitionLag.Known known) {
        var texts = figures.texts();
        lag.setText(texts.get(
                "kafka.partition.lag", figures.count(known.lagEvents()), LagWords.time(known.time(), figures)));
        share = (double) known.lagEvents() / Math.max(1, largest.getAsLong());
        drawBar();
        setTooltip(new Tooltip(texts.get(
                known.committed() ? "kafka.partition.committed" : "kafka.partition.untouched",
                figures.count(known.position()),
                figures.count(known.endOffset()))));
    }

    private void show(PartitionLag.Missing missing) {
        lag.setText(LagWords.unknown(figures));
        share = 0;
        drawBar();
        setTooltip(new Tooltip(missing.why()));
    }
}
