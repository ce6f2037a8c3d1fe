package io.gatehouse.ui.runbook;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A page in the list: what it is about, and how many alarms lead to it.
final class RunbookCell extends ListCell<RunbookRow> {

    /// The scroll bar's room is kept free, so that nothing wraps anew when it comes.
    private static final double SCROLL_BAR = 12;

    private final Texts texts;
    private final Label title = PageParts.wrapped("", "strong");
    private final SeverityBadge alarms = new SeverityBadge();
    private final VBox lines = new VBox(title, alarms);

    RunbookCell(Texts texts) {
        this.texts = texts;
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
    protected void updateItem(@Nullable RunbookRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(row.title());
        var count = texts.get("runbook.alarms", row.alarms());
        alarms.show(row.worst(), count);
        PageParts.present(alarms, row.alarms() > 0);
        setAccessibleText(row.alarms() > 0 ? row.title() + ". " + count : row.title());
        setGraphic(lines);
    }
}
