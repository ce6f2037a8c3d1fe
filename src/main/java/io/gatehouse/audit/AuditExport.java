package io.gatehouse.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.port.AuditBook;
import io.gatehouse.port.AuditLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes lines of the audit log for others to read: as CSV (RFC 4180) or, to a file whose name ends so, as JSON.
public final class AuditExport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of(
            "line",
            "at",
            "who",
            "host",
            "profile",
            "action",
            "target",
            "messages",
            "outcome",
            "detail",
            "effects",
            "commandLine");
    /// A spreadsheet takes what begins so for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private AuditExport() {}

    /// Writes the file anew.
    ///
    /// @throws IOException when it cannot be written
    public static void write(List<AuditBook.Line> lines, Path file) throws IOException {
        var json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        Files.writeString(file, json ? json(lines).toPrettyString() + "\n" : csv(lines), StandardCharsets.UTF_8);
    }

    /// The lines as a table.
    public static String csv(List<AuditBook.Line> lines) {
        return lines.stream().map(AuditExport::row).collect(Collectors.joining("", row(COLUMNS), ""));
    }

    private static String row(AuditBook.Line line) {
        var entry = line.entry();
        return row(List.of(
                String.valueOf(line.number()),
                entry.at().toString(),
                entry.who(),
                entry.host(),
                entry.profile(),
                entry.action(),
                entry.target(),
                String.valueOf(entry.messages()),
                word(entry.outcome()),
                entry.detail(),
                String.join("\n", entry.effects()),
                entry.commandLine()));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                ? safe
                : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static ArrayNode json(List<AuditBook.Line> lines) {
        var all = JSON.createArrayNode();
        lines.forEach(line -> all.add(json(line)));
        return all;
    }

    /// A line as JSON.
    public static ObjectNode json(AuditBook.Line line) {
        var entry = line.entry();
        var node = JSON.createObjectNode()
                .put("line", line.number())
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("host", entry.host())
                .put("profile", entry.profile())
                .put("action", entry.action())
                .put("target", entry.target())
                .put("messages", entry.messages())
                .put("outcome", word(entry.outcome()))
                .put("detail", entry.detail());
        entry.effects().forEach(node.putArray("effects")::add);
        node.put("commandLine", entry.commandLine());
        var wayBack = entry.wayBack();
        if (!wayBack.action().isEmpty()) {
            var inputs =
                    node.putObject("wayBack").put("action", wayBack.action()).putObject("inputs");
            new TreeMap<>(wayBack.inputs()).forEach(inputs::put);
        }
        return node;
    }

    private static String word(AuditLog.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
