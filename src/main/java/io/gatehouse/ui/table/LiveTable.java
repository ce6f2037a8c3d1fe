package io.gatehouse.ui.table;

import io.gatehouse.ui.text.Figures;
import java.util.List;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Gives a table of an FXML file its rows, columns and selection.
public final class LiveTable {

    private static final double NARROWEST = 0.7;

    private LiveTable() {}

    /// Shows the rows in those columns; the selection stays on its row wherever that moves to.
    ///
    /// @param none what stands there instead of rows
    public static <T> void install(
            TableView<LiveRow<T>> table, LiveRows<T> rows, List<Column<T>> columns, Figures figures, String none) {
        columns.forEach(column -> table.getColumns().add(made(column, figures)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var sorted = new SortedList<>(rows.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(new Label(none));
        var selection = table.getSelectionModel();
        selection.selectedItemProperty().subscribe(row -> {
            if (row != null) {
                rows.selectedProperty().set(row);
            }
        });
        rows.selectedProperty().subscribe(row -> {
            if (row != null && row != selection.getSelectedItem()) {
                selection.select(row);
            }
        });
    }

    private static <T> TableColumn<LiveRow<T>, T> made(Column<T> column, Figures figures) {
        var made = new TableColumn<LiveRow<T>, T>(figures.texts().get(column.id()));
        made.setId(column.id());
        made.setPrefWidth(column.width());
        made.setMinWidth(column.width() * NARROWEST);
        made.setCellValueFactory(cell -> cell.getValue().contentProperty());
        made.setComparator(column.order());
        if (column.figure()) {
            made.getStyleClass().add("figure-column");
        }
        made.setCellFactory(_ -> new ColumnCell<>(column, figures));
        return made;
    }
}
