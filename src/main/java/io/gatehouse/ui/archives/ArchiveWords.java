package io.gatehouse.ui.archives;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.table.Column;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// What the screen says of an archive.
final class ArchiveWords {

    private ArchiveWords() {}

    /// One whose description is damaged tells nothing of itself.
    static boolean tells(Archive archive) {
        return !archive.origin().profile().isEmpty();
    }

    static Severity severity(Archive archive) {
        return switch (archive.state()) {
            case COMPLETE, RESTORED -> Severity.NORMAL;
            case UNFINISHED, RESTORING -> Severity.WARNING;
            case DAMAGED -> Severity.CRITICAL;
        };
    }

    static String state(Archive archive, Texts texts) {
        return texts.get("archives.state." + archive.state().name());
    }

    /// What its state means for whoever wants it back.
    static String meaning(Archive archive, Texts texts) {
        return texts.get("archives.meaning." + archive.state().name());
    }

    /// The title of the action that removed it.
    static String removedBy(Archive archive, Texts texts) {
        var action = archive.origin().action();
        return tells(archive) ? texts.find("action." + action + ".title").orElse(action) : Column.UNKNOWN;
    }

    static String removedFrom(Archive archive) {
        return tells(archive) ? Shown.name(archive.origin().target()) : Shown.name(archive.id());
    }

    static String removedAt(Archive archive, Figures figures) {
        return tells(archive) ? figures.dateTime(archive.origin().at()) : Column.UNKNOWN;
    }

    /// Its parts as label and value, in reading order.
    static List<Detail> details(Archive archive, Figures figures) {
        var texts = figures.texts();
        var details = new ArrayList<Detail>();
        details.add(new Detail(texts.get("archives.column.at"), removedAt(archive, figures)));
        if (tells(archive)) {
            details.add(new Detail(
                    texts.get("archives.who"), Shown.name(archive.origin().who())));
            details.add(new Detail(
                    texts.get("archives.column.messages"),
                    figures.count(archive.messages().count())));
            details.add(new Detail(texts.get("archives.column.bytes"), figures.bytes((double)
                    archive.messages().bytes())));
            archive.topology()
                    .queues()
                    .forEach(queue -> details.add(new Detail(
                            texts.get("archives.queue"),
                            Shown.name(queue.name().value()) + " · "
                                    + queue.settings().type().argument())));
            archive.topology()
                    .exchanges()
                    .forEach(exchange -> details.add(new Detail(
                            texts.get("archives.exchange"), Shown.name(exchange.name()) + " · " + exchange.type())));
            details.add(new Detail(
                    texts.get("archives.bindings"),
                    figures.count(archive.topology().bindings().size())));
        }
        details.add(new Detail(texts.get("archives.id"), archive.id()));
        return details;
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
