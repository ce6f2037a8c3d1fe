package io.gatehouse.ui.action;

import io.gatehouse.action.Table;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rows that an action shows, and the selected one in full. Control characters are escaped, so that a message
/// cannot draw over the window.
final class RowsTable extends VBox {

    private static final double ROW = 30;
    private static final double HEADING = 36;
    private static final int MOST_ROWS = 10;
    private static final int LINES_OF_ONE = 12;
    private static final double LETTER = 7;
    private static final double BESIDE_LETTERS = 24;
    /// What is longer is read below the table.
    private static final int LONG = 28;

    private final Table table;
    private final Texts texts;
    private final TextArea whole = new TextArea();

    RowsTable(Table table, Texts texts) {
        this.table = table;
        this.texts = texts;
        getStyleClass().add("rows-table");
        var view = new TableView<List<String>>();
        view.setId("rows");
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (var index = 0; index < table.columns().size(); index++) {
            view.getColumns().add(column(index));
        }
        view.getItems().setAll(table.rows());
        view.setFixedCellSize(ROW);
        view.setPrefHeight(ROW * Math.clamp(table.rows().size(), 1, MOST_ROWS) + HEADING);
        view.setMinHeight(Math.min(view.getPrefHeight(), ROW * 3 + HEADING));
        view.setPlaceholder(new Label(texts.get("table.empty")));
        getChildren().add(view);
        if (table.more() > 0) {
            var more = new Label(texts.get("table.more", table.more()));
            more.getStyleClass().add("muted");
            getChildren().add(more);
        }
        whole.setId("row");
        whole.getStyleClass().add("command-line");
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(LINES_OF_ONE);
        if (longest() > LONG) {
            getChildren().add(whole);
            view.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
            view.getSelectionModel().select(0);
        }
    }

    private int longest() {
        return IntStream.range(0, table.columns().size())
                .map(this::letters)
                .max()
                .orElse(0);
    }

    /// How long the longest text of a column is.
    private int letters(int index) {
        var cells = table.rows().stream().mapToInt(row -> cell(index, row).length());
        return IntStream.concat(cells, IntStream.of(heading(index).length()))
                .max()
                .orElse(0);
    }

    private TableColumn<List<String>, String> column(int index) {
        var column = new TableColumn<List<String>, String>(heading(index));
        column.setSortable(false);
        column.setPrefWidth(Math.min(letters(index), LONG) * LETTER + BESIDE_LETTERS);
        column.setMinWidth(Math.min(column.getPrefWidth(), heading(index).length() * LETTER + BESIDE_LETTERS));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell(index, row.getValue())));
        return column;
    }

    private String heading(int index) {
        return texts.get("column." + table.columns().get(index));
    }

    /// A word of ours in the window's language, anything else as the broker gave it.
    private String cell(int index, List<String> row) {
        var value = row.get(index);
        return texts.find("cell." + table.columns().get(index) + "." + value).orElseGet(() -> shown(value));
    }

    /// What a narrow column cuts off is read below.
    private void showWhole(@Nullable List<String> row) {
        if (row != null) {
            whole.setText(IntStream.range(0, row.size())
                    .filter(index -> !row.get(index).isEmpty())
                    .mapToObj(index -> heading(index) + ": " + cell(index, row))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String shown(String cell) {
        return cell.codePoints()
                .mapToObj(point ->
                        Character.isISOControl(point) ? String.format("\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining());
    }
}
