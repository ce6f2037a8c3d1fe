package io.gatehouse.ui.kafka;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.controls.SeverityShape;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A count that should be 0: with the sign of a severity where it is not.
final class TroubleCell<S, T> extends TableCell<S, T> {

    private final SeverityShape shape = new SeverityShape();
    private final ToIntFunction<T> count;
    private final Function<T, String> text;

    private TroubleCell(Severity severity, ToIntFunction<T> count, Function<T, String> text) {
        this.count = count;
        this.text = text;
        shape.show(severity);
        setContentDisplay(ContentDisplay.LEFT);
        setGraphicTextGap(6);
    }

    /// Has a column of a table show its counts that way.
    @SuppressWarnings("unchecked") // every column of a live table is one of its content
    static <S, T> void install(
            TableView<S> table, String columnId, Severity severity, ToIntFunction<T> count, Function<T, String> text) {
        table.getColumns().stream()
                .filter(column -> column.getId().equals(columnId))
                .forEach(column ->
                        ((TableColumn<S, T>) column).setCellFactory(_ -> new TroubleCell<>(severity, count, text)));
    }

    @Override
    protected void updateItem(@Nullable T content, boolean empty) {
        super.updateItem(content, empty);
        setText(content == null || empty ? "" : text.apply(content));
        setGraphic(content != null && !empty && count.applyAsInt(content) > 0 ? shape : null);
    }
}
