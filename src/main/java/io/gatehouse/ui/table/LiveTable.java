package io.gatehouse.ui.table;

import io.gatehouse.ui.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Gives a table of an FXML file its rows, columns and selection.
public final class LiveTable {

    private static final double NARROWEST = 0.7;
    /// A heading's padding and the arrow of a sorted column.
    private static final double BESIDE_HEADING = 32;
    /// The scroll bar.
    private static final double BESIDE_COLUMNS = 16;

    private LiveTable() {}

    /// Shows the rows in those columns; the selection stays on its row wherever that moves to.
    ///
    /// @param none what stands there instead of rows
    public static <T> void install(
            TableView<LiveRow<T>> table, LiveRows<T> rows, List<Column<T>> columns, Figures figures, String none) {
        install(table, rows, columns, figures, new Label(none));
    }

    /// The same where what stands there instead of rows changes.
    public static <T> void install(
            TableView<LiveRow<T>> table, LiveRows<T> rows, List<Column<T>> columns, Figures figures, Label none) {
        columns.forEach(column -> table.getColumns().add(made(column, figures)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(rows.shown());
        // The rows sort themselves: sorting through the table would ask for every cell of every row.
        table.setSortPolicy(sorted -> {
            rows.orderBy(order(sorted, columns));
            return true;
        });
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> rows.touched());
        table.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> rows.released());
        keepSelection(table, rows);
    }

    private static <T> void keepSelection(TableView<LiveRow<T>> table, LiveRows<T> rows) {
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
        rows.shown().addListener((ListChangeListener<LiveRow<T>>) _ -> {
            var row = rows.selectedProperty().get();
            var place = row == null ? -1 : rows.shown().indexOf(row);
            if (place >= 0 && selection.getSelectedIndex() != place) {
                selection.clearAndSelect(place);
            } else if (place < 0) {
                // Whatever stands in its place now was not chosen by anybody.
                selection.clearSelection();
            }
        });
    }

    private static <T> @Nullable Comparator<T> order(TableView<LiveRow<T>> table, List<Column<T>> columns) {
        return table.getSortOrder().stream()
                .flatMap(sorted -> columns.stream()
                        .filter(column -> column.id().equals(sorted.getId()))
                        .map(column -> sorted.getSortType() == TableColumn.SortType.ASCENDING
                                ? column.order()
                                : column.order().reversed()))
                .reduce(Comparator::thenComparing)
                .orElse(null);
    }

    /// The keys of the rows that can be seen now, without scrolling.
    public static <T> List<String> inSight(TableView<LiveRow<T>> table) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        return IntStream.rangeClosed(
                        first.getIndex(),
                        Math.min(last.getIndex(), table.getItems().size() - 1))
                .mapToObj(row -> table.getItems().get(row).key())
                .toList();
    }

    /// Has only some columns sortable: those of which every row has a value.
    public static <T> void sortable(TableView<LiveRow<T>> table, Predicate<String> columnId) {
        for (var column : table.getColumns()) {
            var sortable = columnId.test(column.getId());
            if (column.isSortable() != sortable) {
                column.setSortable(sortable);
                if (!sortable) {
                    table.getSortOrder().remove(column);
                }
            }
        }
    }

    /// Where the table is too narrow for all headings, leaves columns out, so that none of the others is cut.
    ///
    /// @param first ids of the columns that can be missed, the first to go first
    public static <T> void giveWay(TableView<LiveRow<T>> table, List<String> first) {
        table.widthProperty().subscribe(width -> {
            var room = width.doubleValue() - BESIDE_COLUMNS;
            var needed = table.getColumns().stream()
                    .mapToDouble(TableColumn::getMinWidth)
                    .sum();
            for (var id : first) {
                for (var column : table.getColumns()) {
                    if (column.getId().equals(id)) {
                        var shown = room <= 0 || needed <= room;
                        column.setVisible(shown);
                        needed -= shown ? 0 : column.getMinWidth();
                    }
                }
            }
        });
    }

    private static double headingWidth(String heading) {
        var text = new Text(heading);
        text.setFont(Font.font("Gatehouse Sans", 12));
        return text.getLayoutBounds().getWidth() + BESIDE_HEADING;
    }

    private static <T> TableColumn<LiveRow<T>, T> made(Column<T> column, Figures figures) {
        var made = new TableColumn<LiveRow<T>, T>(figures.texts().get(column.id()));
        made.setId(column.id());
        made.setPrefWidth(column.width());
        made.setMinWidth(Math.max(column.width() * NARROWEST, headingWidth(made.getText())));
        made.setCellValueFactory(cell -> cell.getValue().contentProperty());
        made.setComparator(column.order());
        if (column.figure()) {
            made.getStyleClass().add("figure-column");
        }
        made.setCellFactory(_ -> new ColumnCell<>(column, figures));
        return made;
    }
}
