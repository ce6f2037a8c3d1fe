package io.gatehouse.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.port.AuditBook;
import java.util.Locale;

/// Says how the audit log's chain is.
final class ChainText {

    private ChainText() {}

    static String of(AuditBook.Chain chain) {
        var state = chain.broken()
                .map(broken -> "The audit log is BROKEN at line " + broken.line() + ": " + words(broken.why()) + ". "
                        + chain.intactLines() + " lines before it are intact.")
                .orElse("The audit log is intact: " + chain.intactLines() + " lines"
                        + chain.intactUpTo().map(at -> ", up to " + at).orElse("") + ".");
        var older = chain.olderLines() == 0
                ? ""
                : " " + chain.olderLines() + " older lines at its beginning were never bound to each other.";
        var torn = chain.tornLines() == 0
                ? ""
                : " " + chain.tornLines() + " lines that a crash cut off stand in a file beside it.";
        return state + older + torn;
    }

    private static String words(AuditBook.Why why) {
        return switch (why) {
            case CHANGED -> "it is not as it was written";
            case GAP -> "a line before it is missing, was put in or was replaced";
            case UNBOUND -> "it was put in by something else";
            case SHORTENED -> "lines that were written are missing from here on";
        };
    }

    static void put(AuditBook.Chain chain, ObjectNode node) {
        node.put("intact", chain.broken().isEmpty())
                .put("intactLines", chain.intactLines())
                .put("olderLines", chain.olderLines())
                .put("tornLines", chain.tornLines());
        chain.intactUpTo().ifPresent(at -> node.put("intactUpTo", at.toString()));
        chain.broken()
                .ifPresent(broken -> node.put("brokenAtLine", broken.line())
                        .put("why", broken.why().name().toLowerCase(Locale.ROOT)));
    }
}
