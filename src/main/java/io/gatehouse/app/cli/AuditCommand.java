package io.gatehouse.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.audit.AuditExport;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.port.AuditBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse audit`: searches what operators did, checks that the log is as it was written, and exports it.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Searches what operators did, newest first, and checks that the log is as it was written.",
            "Exit status: 0 searched, 1 when a line was changed, removed or put in, or the export failed, 2 wrong usage."
        })
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--profile", paramLabel = "P", description = "only this profile's lines (default: all)")
    private String profile = "";

    @Option(names = "--search", paramLabel = "TEXT", description = "what any part of a line contains, in any case")
    private String text = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "how far to look back, such as 2h or 7d (default: 7d)")
    private Duration since = Duration.ofDays(7);

    @Option(names = "--limit", paramLabel = "N", description = "lines at most (default: 200)")
    private int limit = 200;

    @Option(names = "--verify", description = "check the log and print no lines")
    private boolean verify;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "write the lines to FILE: JSON when it ends in .json, CSV otherwise; --limit does not apply")
    private @Nullable Path export;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() {
        var output = new Output(command);
        var book = new AuditFile(Folders.auditLog()).read();
        var from = Clock.systemUTC().instant().minus(since);
        var found = new AuditSearch(profile, from, text).in(book);
        output.note(ChainText.of(book.chain()));
        if (export != null && !exported(found, export, output)) {
            return ExitCode.REFUSED;
        }
        if (json) {
            output.json(document(book, found));
        } else if (!verify && export == null) {
            found.stream()
                    .limit(Math.max(0, limit))
                    .map(AuditCommand::forPeople)
                    .forEach(output::line);
        }
        return book.chain().broken().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static boolean exported(List<AuditBook.Line> found, Path file, Output output) {
        try {
            AuditExport.write(found, file);
            output.note(found.size() + " lines were written to " + file);
            return true;
        } catch (IOException e) {
            output.note("nothing was written: " + e.getClass().getSimpleName() + " " + e.getMessage());
            return false;
        }
    }

    private ObjectNode document(AuditBook book, List<AuditBook.Line> found) {
        var document = new ObjectMapper().createObjectNode();
        ChainText.put(book.chain(), document.putObject("chain"));
        if (!verify) {
            var lines = document.putArray("lines");
            found.stream().limit(Math.max(0, limit)).map(AuditExport::json).forEach(lines::add);
        }
        return document;
    }

    private static String forPeople(AuditBook.Line line) {
        var entry = line.entry();
        return String.format(
                Locale.ROOT,
                "%s  %-8s %-12s %-20s %-18s %s  %s",
                entry.at(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                entry.who(),
                entry.profile(),
                entry.action(),
                entry.target(),
                entry.detail().isEmpty() ? entry.commandLine() : entry.detail());
    }
}
