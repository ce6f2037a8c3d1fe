package io.gatehouse.app.cli;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.ChecklistLook;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.Pollers;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.app.wiring.Rules;
import io.gatehouse.app.wiring.SideBySide;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Profile;
import io.gatehouse.poll.LatestReadings;
import io.gatehouse.port.TrafficView;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.runbook.RunbookCatalog;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gatehouse runbook`: what to do about a failure, with the values of this moment; without a name the list of pages.
@Command(
        name = "runbook",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what to do about a failure: checks with the values of this moment, what helps, what prevents it.",
            "Without a name it lists the pages and the alarms that lead to each.",
            "Exit status: 0 printed, 2 wrong usage, 3 when a broker does not answer (the page is printed all the same)."
        })
public final class RunbookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME|ALARM",
            arity = "0..1",
            description = "a page, or the metric of the alarm that leads to it")
    private @Nullable String name;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "a saved profile, a profile's file, or a running lab; default: the lab that runs here")
    private @Nullable String profile;

    @Option(names = "--lang", paramLabel = "L", description = "en or ko (default: the system's language)")
    private @Nullable String language;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Override
    public Integer call() {
        var texts = new Texts(language());
        var output = new Output(command);
        var asked = name;
        if (asked == null) {
            list(texts, output);
            return ExitCode.DONE;
        }
        var page = RunbookCatalog.find(asked)
                .or(() -> RunbookCatalog.forAlarm(asked))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "no page and no alarm '" + asked + "'; `gatehouse runbook` lists them"));
        var chosen = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs())
                .find(Optional.ofNullable(profile));
        var latest = new LatestReadings();
        var silent = read(chosen, latest);
        var catalog = ActionCatalog.of(new ActionPorts(Brokers.none(), chosen, _ -> {}, Clock.systemUTC()));
        var evidence = new PolledEvidence(
                chosen, latest, Rules.of(chosen), Clock.systemUTC().instant());
        var report = RunbookReport.of(page, evidence, catalog.all(), verdicts(page, chosen), texts);
        if (json) {
            output.json(report);
        } else {
            RunbookPrint.lines(report, texts).forEach(output::line);
        }
        return silent == 0 ? ExitCode.DONE : ExitCode.UNREACHABLE;
    }

    private Language language() {
        return Optional.ofNullable(language).map(this::language).orElseGet(Language::ofSystem);
    }

    private Language language(String tag) {
        return Stream.of(Language.values())
                .filter(it -> it.tag().equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(), "--lang is en or ko, not " + tag));
    }

    private void list(Texts texts, Output output) {
        if (json) {
            output.json(RunbookCatalog.all().stream()
                    .map(page -> new Listed(page.id(), title(page, texts), page.alarms()))
                    .toList());
            return;
        }
        RunbookCatalog.all()
                .forEach(page -> output.line(String.format(
                        Locale.ROOT,
                        "%-22s %s%s",
                        page.id(),
                        title(page, texts),
                        page.alarms().isEmpty() ? "" : "  (" + String.join(", ", page.alarms()) + ")")));
    }

    /// A page in the list.
    record Listed(String runbook, String title, List<String> alarms) {}

    private static String title(Runbook page, Texts texts) {
        return page.title().in(texts.language().tag());
    }

    /// @return how many sources did not answer
    private static int read(Profile chosen, LatestReadings latest) {
        var pollers = new Pollers(chosen, new SystemSecrets(), latest, Clock.systemUTC()).create();
        try {
            var silent = new AtomicInteger();
            SideBySide.each(
                    pollers, watched -> silent.addAndGet(watched.poller().poll() ? 0 : 1));
            return silent.get();
        } finally {
            pollers.forEach(watched -> watched.poller().close());
        }
    }

    /// The sign-off checks that the page names; none is asked for a page that names none.
    private static List<Verdict> verdicts(Runbook page, Profile chosen) {
        if (page.prevention().stream().allMatch(it -> it.check().isEmpty())) {
            return List.of();
        }
        var shelf = new DefinitionsFolder(Folders.definitions());
        return new ChecklistLook(chosen, new SystemSecrets(), shelf, TrafficView.none(), Clock.systemUTC()).look();
    }
}
