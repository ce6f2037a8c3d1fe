package io.gatehouse.ui.runbook;

import io.gatehouse.ui.controls.SeverityBadge;
import io.gatehouse.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A page in the list: what it is about, and how many alarms lead to it.
final class RunbookCell extends ListCell<RunbookRow> {

    private final Texts texts;
    private final Label title = PageParts.wrapped("", "strong");
    private final SeverityBadge alarms = new SeverityBadge();
    private final VBox lines = new VBox(title, alarms);

    RunbookCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
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
