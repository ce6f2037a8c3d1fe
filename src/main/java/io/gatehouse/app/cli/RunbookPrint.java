package io.gatehouse.app.cli;

import io.gatehouse.action.Invocation;
import io.gatehouse.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A page as lines for people.
final class RunbookPrint {

    private RunbookPrint() {}

    static List<String> lines(RunbookReport page, Texts texts) {
        var lines = new ArrayList<String>();
        lines.add(page.title() + " · " + page.profile());
        heading(lines, texts.get("runbook.seen"));
        lines.add(page.seen());
        heading(lines, texts.get("runbook.checks"));
        page.checks().forEach(step -> step(lines, step, page.profile(), texts));
        heading(lines, texts.get("runbook.helps"));
        page.remedies().forEach(help -> help(lines, help));
        heading(lines, texts.get("runbook.prevents"));
        page.prevention().forEach(guard -> guard(lines, guard, texts));
        return lines;
    }

    private static void heading(List<String> lines, String text) {
        lines.add("");
        lines.add("== " + text);
    }

    private static void step(List<String> lines, RunbookReport.Step step, String profile, Texts texts) {
        lines.add(step.step() + ". " + step.ask());
        step.values().forEach(row -> lines.add("     " + row.text()));
        step.absent().forEach(broker -> lines.add("     " + texts.get("runbook.without", broker)));
        step.conclusions()
                .forEach(it -> lines.add((it.text().equals(step.conclusion()) ? "   > " : "     ") + it.text()));
        if (step.next() != null) {
            lines.add("     $ gatehouse runbook " + step.next() + " --profile " + Invocation.quoted(profile));
        }
        step.commands().forEach(command -> lines.add("     $ " + command));
    }

    private static void help(List<String> lines, RunbookReport.Help help) {
        lines.add(help.letter() + ". " + help.text());
        if (help.withheld() != null) {
            lines.add("     " + help.withheld());
        }
        help.commands().forEach(command -> lines.add("     $ " + command));
    }

    private static void guard(List<String> lines, RunbookReport.Guard guard, Texts texts) {
        var status = guard.check() == null
                ? ""
                : texts.get("checklist.status."
                        + (guard.status() == null ? "UNKNOWN" : guard.status().toUpperCase(Locale.ROOT)));
        var evidence = guard.evidence() == null ? "" : " · " + guard.evidence();
        lines.add("- " + guard.text() + (status.isEmpty() ? "" : "  [" + status + evidence + "]"));
    }
}
