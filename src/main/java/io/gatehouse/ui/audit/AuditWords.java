package io.gatehouse.ui.audit;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// What the screen says of a line and of the log as a whole.
final class AuditWords {

    private AuditWords() {}

    static Severity severity(AuditLog.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Severity.NORMAL;
            case STOPPED, REFUSED -> Severity.WARNING;
            case FAILED -> Severity.CRITICAL;
            // Its end is another line, or unknown.
            case STARTED -> Severity.UNKNOWN;
        };
    }

    /// The action's title, or its id where this version has no such action.
    static String action(Texts texts, AuditLog.Entry entry) {
        return texts.find("action." + entry.action() + ".title").orElse(entry.action());
    }

    static String who(AuditLog.Entry entry) {
        return Shown.name(entry.host().isEmpty() ? entry.who() : entry.who() + "@" + entry.host());
    }

    /// Whether the log is as it was written, in a sentence.
    static String chain(AuditBook.Chain chain, Figures figures) {
        var texts = figures.texts();
        if (chain.broken().isPresent()) {
            var broken = chain.broken().get();
            return texts.get(
                    "audit.broken",
                    broken.line(),
                    texts.get("audit.why." + broken.why().name()));
        }
        return chain.intactUpTo()
                .map(at -> texts.get("audit.intact", figures.dateTime(at), figures.count(chain.intactLines())))
                .orElse(texts.get("audit.nothing"));
    }

    /// What else has to be known of the log; empty when there is nothing.
    static String beside(AuditBook.Chain chain, Figures figures) {
        var words = new ArrayList<String>();
        if (chain.olderLines() > 0) {
            words.add(figures.texts().get("audit.older", chain.olderLines()));
        }
        if (chain.tornLines() > 0) {
            words.add(figures.texts().get("audit.torn", chain.tornLines()));
        }
        return String.join(" · ", words);
    }

    /// A line's parts as label and value, in reading order.
    static List<Detail> details(AuditBook.Line line, Figures figures) {
        var texts = figures.texts();
        var entry = line.entry();
        var details = new ArrayList<Detail>();
        details.add(new Detail(texts.get("audit.column.at"), figures.dateTime(entry.at())));
        details.add(new Detail(texts.get("audit.column.outcome"), texts.get("audit.outcome." + entry.outcome())));
        details.add(new Detail(texts.get("audit.column.target"), Shown.name(entry.target())));
        details.add(new Detail(texts.get("audit.column.who"), who(entry)));
        details.add(new Detail(texts.get("audit.column.profile"), Shown.name(entry.profile())));
        details.add(new Detail(texts.get("audit.messages"), figures.count(entry.messages())));
        details.add(new Detail(texts.get("audit.line"), figures.count(line.number())));
        return details;
    }

    /// A line of the details.
    record Detail(String label, String value) {}
}
