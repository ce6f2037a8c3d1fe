package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.Pollers;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.app.wiring.Rules;
import io.gatehouse.app.wiring.SideBySide;
import io.gatehouse.poll.LatestReadings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse status`: every metric once, or again and again with `--watch`.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every metric once and prints value, unit, age and severity.",
            "Exit status: 0 read, 2 wrong usage, 3 when a broker does not answer."
        })
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "a saved profile, a profile's file, or a running lab; default: the lab that runs here")
    private @Nullable String profile;

    @Option(names = "--watch", description = "read again every interval of the profile, until interrupted")
    private boolean watch;

    @Option(names = "--json", description = "one JSON array on standard output (with --watch: one a line)")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        var chosen = new ProfileChoice(new YamlProfileStore(Folders.profiles()), Folders.labs())
                .find(Optional.ofNullable(profile));
        var latest = new LatestReadings();
        var pollers = new Pollers(chosen, new SystemSecrets(), latest, Clock.systemUTC()).create();
        try {
            var pause = new CountDownLatch(1);
            var silent = new AtomicInteger();
            do {
                silent.set(0);
                SideBySide.each(
                        pollers, watched -> silent.addAndGet(watched.poller().poll() ? 0 : 1));
                print(StatusRow.all(
                        chosen.names(),
                        latest,
                        Rules.of(chosen),
                        Clock.systemUTC().instant()));
            } while (watch && !pause.await(chosen.pace().interval().toMillis(), TimeUnit.MILLISECONDS));
            return silent.get() == 0 ? ExitCode.DONE : ExitCode.UNREACHABLE;
        } finally {
            pollers.forEach(watched -> watched.poller().close());
        }
    }

    private void print(List<StatusRow> rows) {
        var output = new Output(command);
        if (json) {
            output.json(rows);
            return;
        }
        rows.forEach(row -> output.line(row.text()));
        if (watch) {
            output.line("");
        }
    }
}
