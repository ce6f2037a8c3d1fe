package io.gatehouse.ui.table;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityShape;
import io.gatehouse.ui.text.Figures;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows what its column says of a row.
final class ColumnCell<T> extends TableCell<LiveRow<T>, T> {

    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final Column<T> column;
    private final Figures figures;
    private final SeverityShape shape = new SeverityShape();

    ColumnCell(Column<T> column, Figures figures) {
        this.column = column;
        this.figures = figures;
        getStyleClass().add("severity-cell");
    }

    @Override
    protected void updateItem(@Nullable T content, boolean empty) {
        super.updateItem(content, empty);
        if (content == null || empty) {
            setText("");
            pseudoClassStateChanged(MUTED, false);
            setGraphic(null);
            return;
        }
        setText(column.text().apply(content, figures));
        var severity = column.severity().apply(content);
        pseudoClassStateChanged(MUTED, severity.filter(Severity.UNKNOWN::equals).isPresent());
        severity.ifPresent(shape::show);
        setGraphic(severity.isPresent() ? shape : null);
    }
}
