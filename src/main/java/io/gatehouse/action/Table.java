package io.gatehouse.action;

import java.util.List;

/// Rows that an action shows: messages it looked at, offsets before and after.
///
/// @param columns their ids; the heading is the translation of `column.<id>`
/// @param rows one text per column each, as the broker gave it: whoever shows it escapes control characters
/// @param more how many rows there are beyond these
public record Table(List<String> columns, List<List<String>> rows, long more) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row has " + width + " cells");
        }
    }

    /// All rows there are.
    public static Table of(List<String> columns, List<List<String>> rows) {
        return new Table(columns, rows, 0);
    }
}
