package io.gatehouse.ui.archives;

import io.gatehouse.domain.Archive;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Texts;
import java.util.Comparator;
import java.util.List;

/// The columns of the table of archives.
final class ArchiveColumns {

    private ArchiveColumns() {}

    static List<Column<Archive>> in(Texts texts) {
        return List.of(
                new Column<>(
                        "archives.column.at",
                        235,
                        false,
                        ArchiveWords::removedAt,
                        Comparator.comparing(archive -> archive.origin().at())),
                Column.words("archives.column.from", 200, ArchiveWords::removedFrom),
                Column.words("archives.column.by", 150, archive -> ArchiveWords.removedBy(archive, texts)),
                Column.known(
                        "archives.column.messages",
                        90,
                        archive -> told(archive, archive.messages().count()),
                        (figures, count) -> figures.count(count)),
                Column.known(
                        "archives.column.bytes",
                        90,
                        archive -> told(archive, archive.messages().bytes()),
                        (figures, bytes) -> figures.bytes(bytes)),
                Column.severities(
                        "archives.column.state",
                        190,
                        ArchiveWords::severity,
                        archive -> ArchiveWords.state(archive, texts)));
    }

    private static double told(Archive archive, long number) {
        return ArchiveWords.tells(archive) ? number : Double.NaN;
    }
}
