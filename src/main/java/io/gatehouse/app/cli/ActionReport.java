package io.gatehouse.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.action.catalog.ActionTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/// Tells people on standard error and, where JSON is asked for, programs on standard output.
final class ActionReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String action;
    private final ActionTexts texts;
    private final CommandLine command;
    private final boolean json;
    private final TableText tables;
    private final Function<Undo, String> undoLines;

    ActionReport(
            String action, ActionTexts texts, CommandLine command, boolean json, Function<Undo, String> undoLines) {
        this.action = action;
        this.tables = new TableText(texts);
        this.undoLines = undoLines;
        this.texts = texts;
        this.command = command;
        this.json = json;
    }

    String text(Text text) {
        return texts.text(text);
    }

    void say(String line) {
        command.getErr().println(line);
        command.getErr().flush();
    }

    void show(Preview preview) {
        say(texts.text("action." + action + ".title") + ": " + preview.target());
        preview.effects().forEach(effect -> say(mark(effect.weight()) + texts.text(effect.text())));
        preview.table().ifPresent(table -> tables.lines(table).forEach(this::say));
    }

    private static String mark(Preview.Effect.Weight weight) {
        return switch (weight) {
            case PLAIN -> "  - ";
            case CARE -> "  ! ";
            case HELD -> "  = ";
        };
    }

    int previewed(Preview preview) {
        if (json) {
            var document = document("PREVIEW", preview.target());
            document.put("messages", preview.messages())
                    .put("commandLine", preview.commandLines().ours());
            preview.commandLines().vendor().forEach(document.putArray("vendorCommandLines")::add);
            var effects = document.putArray("effects");
            preview.effects().forEach(effect -> effects.add(texts.text(effect.text())));
            preview.table().ifPresent(table -> document.set("rows", tables.json(table)));
            print(document);
        } else {
            say("Dry run: nothing was done. To do it: " + preview.commandLines().ours());
        }
        return 0;
    }

    /// What comes after an action, typed.
    ///
    /// @param remedy what mends why it was refused or stopped
    /// @param next what people go on with
    record Onward(Optional<String> remedy, List<String> next) {}

    void done(Receipt receipt, Preview preview, Onward lines) {
        receipt.facts().forEach(fact -> say(texts.text(fact)));
        if (!json) {
            receipt.table().ifPresent(table -> tables.lines(table).forEach(command.getOut()::println));
            command.getOut().flush();
        }
        preview.commandLines().vendor().forEach(line -> say("  the same with the broker's own tool: " + line));
        receipt.undo().ifPresent(undo -> say("  to take it back: " + undoLine(undo)));
        lines.remedy().ifPresent(line -> say("  to mend that: " + line));
        lines.next().forEach(line -> say("  to go on: " + line));
        if (json) {
            var document = document(receipt.outcome().name(), receipt.target());
            counts(document.putObject("counts"), receipt.counts());
            var facts = document.putArray("facts");
            receipt.facts().forEach(fact -> facts.add(texts.text(fact)));
            receipt.table().ifPresent(table -> document.set("rows", tables.json(table)));
            receipt.undo().ifPresent(undo -> document.put("undo", undoLine(undo)));
            lines.remedy().ifPresent(line -> document.put("remedy", line));
            if (!lines.next().isEmpty()) {
                lines.next().forEach(document.putArray("next")::add);
            }
            document.put("at", receipt.at().toString())
                    .put("tookMillis", receipt.took().toMillis());
            print(document);
        }
    }

    int failed(String outcome, String reason, int exitCode) {
        return failed(outcome, reason, Optional.empty(), exitCode);
    }

    /// @param remedy what mends it, typed
    int failed(String outcome, String reason, Optional<String> remedy, int exitCode) {
        say(reason);
        remedy.ifPresent(line -> say("  to mend that: " + line));
        if (json) {
            var document = document(outcome, "").put("error", reason);
            remedy.ifPresent(line -> document.put("remedy", line));
            print(document);
        }
        return exitCode;
    }

    private String undoLine(Undo undo) {
        return undoLines.apply(undo);
    }

    private ObjectNode document(String outcome, String target) {
        return JSON.createObjectNode()
                .put("action", action)
                .put("target", target)
                .put("outcome", outcome);
    }

    private static void counts(ObjectNode node, Progress.Step step) {
        node.put("done", step.done())
                .put("total", step.total())
                .put("held", step.held())
                .put("repeated", step.repeated());
    }

    private void print(ObjectNode document) {
        command.getOut().println(document.toPrettyString());
        command.getOut().flush();
    }
}
