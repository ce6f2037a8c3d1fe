package io.gatehouse.ui.audit;

import io.gatehouse.port.AuditBook;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.Comparator;
import java.util.List;

/// The columns of the table of what operators did.
final class AuditColumns {

    private AuditColumns() {}

    static List<Column<AuditBook.Line>> in(Texts texts) {
        return List.of(
                new Column<>(
                        "audit.column.at",
                        235,
                        false,
                        (line, figures) -> figures.dateTime(line.entry().at()),
                        Comparator.comparingLong(AuditBook.Line::number)),
                Column.severities(
                        "audit.column.outcome",
                        120,
                        line -> AuditWords.severity(line.entry().outcome()),
                        line -> texts.get(
                                "audit.outcome." + line.entry().outcome().name())),
                Column.words("audit.column.action", 190, line -> AuditWords.action(texts, line.entry())),
                Column.words(
                        "audit.column.target",
                        200,
                        line -> Shown.name(line.entry().target())),
                Column.words("audit.column.who", 210, line -> AuditWords.who(line.entry())),
                Column.words(
                        "audit.column.profile",
                        130,
                        line -> Shown.name(line.entry().profile())));
    }
}
