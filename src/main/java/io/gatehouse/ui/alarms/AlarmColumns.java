package io.gatehouse.ui.alarms;

import io.gatehouse.ui.table.Column;
import java.util.List;

/// The columns of the tables of alarms and of their log.
final class AlarmColumns {

    static final List<Column<AlarmRow>> ALARMS = List.of(
            Column.severities("alarms.column.severity", 150, AlarmRow::severity, AlarmRow::word),
            Column.words("alarms.column.alarm", 270, row -> row.name() + " " + row.subject()),
            Column.words("alarms.column.since", 200, AlarmRow::since),
            Column.words("alarms.column.now", 168, AlarmRow::now),
            Column.words("alarms.column.note", 150, AlarmRow::note));

    static final List<Column<AlarmLogRow>> LOG = List.of(
            Column.words("alarms.column.at", 175, AlarmLogRow::at),
            Column.severities("alarms.column.what", 170, AlarmLogRow::severity, AlarmLogRow::what),
            Column.words("alarms.column.alarm", 300, AlarmLogRow::alarm),
            Column.words("alarms.column.who", 80, AlarmLogRow::who),
            Column.words("alarms.column.detail", 280, AlarmLogRow::detail));

    private AlarmColumns() {}
}
