package io.gatehouse.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.gatehouse.action.Table;
import io.gatehouse.action.catalog.ActionTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints the rows that an action shows: aligned for people, by column id for programs.
final class TableText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final ActionTexts texts;

    TableText(ActionTexts texts) {
        this.texts = texts;
    }

    /// One line per row, the headings first; control characters are escaped and long cells cut.
    List<String> lines(Table table) {
        var cells = new ArrayList<List<String>>();
        cells.add(table.columns().stream().map(id -> texts.text("column." + id)).toList());
        table.rows().forEach(row -> cells.add(row.stream().map(TableText::shown).toList()));
        var widths = IntStream.range(0, table.columns().size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        for (var row : cells) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(column -> padded(row.get(column), widths[column]))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing());
        }
        if (table.more() > 0) {
            lines.add(texts.text("table.more", table.more()));
        }
        return lines;
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }

    private static String shown(String cell) {
        var escaped = cell.codePoints()
                .mapToObj(point ->
                        Character.isISOControl(point) ? String.format("\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining());
        return escaped.length() <= WIDEST ? escaped : escaped.substring(0, WIDEST - 1) + "…";
    }

    /// One object per row.
    ArrayNode json(Table table) {
        var rows = JSON.createArrayNode();
        for (var row : table.rows()) {
            var node = rows.addObject();
            for (var column = 0; column < row.size(); column++) {
                node.put(table.columns().get(column), row.get(column));
            }
        }
        return rows;
    }
}
