package io.gatehouse.app.cli;

import io.gatehouse.adapter.store.HistoryStore;
import io.gatehouse.adapter.store.StoreLimits;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.port.AlarmLog;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse alarms`: searches the log of a profile's alarms, also while a console writes it.
@Command(
        name = "alarms",
        mixinStandardHelpOptions = true,
        description = {
            "Searches the alarm log of a profile, newest first.",
            "Exit status: 0 searched, 1 when the profile has no history yet, 2 wrong usage."
        })
public final class AlarmsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "P",
            description = "the profile's name; a demo's and a lab's is the lab's name")
    private String profile = "";

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "what the metric, the subject, who or the value contains, in any case")
    private String text = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "how far to look back, such as 2h or 7d (default: 1d)")
    private Duration since = Duration.ofDays(1);

    @Option(names = "--limit", paramLabel = "N", description = "lines at most (default: 100)")
    private int limit = 100;

    @Option(names = "--json", description = "one JSON array on standard output")
    private boolean json;

    /// A line as it is printed.
    record Line(
            Instant at,
            String transition,
            String severity,
            String metric,
            String subject,
            String rule,
            String who,
            String detail) {

        static Line of(AlarmLog.Entry entry) {
            return new Line(
                    entry.at(),
                    entry.transition().name().toLowerCase(Locale.ROOT),
                    entry.severity().name().toLowerCase(Locale.ROOT),
                    entry.key().metric(),
                    entry.key().subject(),
                    entry.rule(),
                    entry.who(),
                    entry.detail());
        }

        String forPeople() {
            var by = who.isEmpty() ? "" : "  by " + who;
            var judged = rule.equals(AlarmRule.LEVEL) ? metric : metric + "/" + rule;
            return String.format(
                    Locale.ROOT,
                    "%s  %-13s %-9s %-18s %s  %s%s",
                    at,
                    transition,
                    severity,
                    judged,
                    subject,
                    detail,
                    by);
        }
    }

    @Override
    public Integer call() {
        var output = new Output(command);
        var file = Folders.history(profile);
        if (!Files.exists(file)) {
            output.note("no history of a profile '" + profile + "' yet: a console that watched it makes one");
            return ExitCode.REFUSED;
        }
        var lines = search();
        if (json) {
            output.json(lines);
        } else {
            lines.forEach(line -> output.line(line.forPeople()));
        }
        return ExitCode.DONE;
    }

    private List<Line> search() {
        var clock = Clock.systemUTC();
        var now = clock.instant();
        try (var store = HistoryStore.open(Folders.history(profile), StoreLimits.USUAL, clock)) {
            return store.search(new AlarmLog.Query(now.minus(since), now, text, Math.max(1, limit))).stream()
                    .map(Line::of)
                    .toList();
        }
    }
}
