package io.gatehouse.ui.action;

import io.gatehouse.action.Table;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The rows that an action shows. Control characters are escaped, so that a message cannot draw over the window.
final class RowsTable extends VBox {

    private static final double ROW = 30;
    private static final int MOST_ROWS = 10;

    RowsTable(Table table, Texts texts) {
        getStyleClass().add("rows-table");
        var view = new TableView<List<String>>();
        view.setId("rows");
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (var index = 0; index < table.columns().size(); index++) {
            view.getColumns()
                    .add(column(index, texts.get("column." + table.columns().get(index))));
        }
        view.getItems().setAll(table.rows());
        view.setPrefHeight(ROW * (Math.clamp(table.rows().size(), 1, MOST_ROWS) + 1) + 2);
        view.setPlaceholder(new Label(texts.get("table.empty")));
        getChildren().add(view);
        if (table.more() > 0) {
            var more = new Label(texts.get("table.more", table.more()));
            more.getStyleClass().add("muted");
            getChildren().add(more);
        }
    }

    private static TableColumn<List<String>, String> column(int index, String title) {
        var column = new TableColumn<List<String>, String>(title);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(shown(row.getValue().get(index))));
        return column;
    }

    private static String shown(String cell) {
        return cell.codePoints()
                .mapToObj(point ->
                        Character.isISOControl(point) ? String.format("\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining());
    }
}
