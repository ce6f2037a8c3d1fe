package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.window.Desktop;
import io.gatehouse.app.window.Display;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.ProfileOpener;
import io.gatehouse.app.wiring.RecordingShelf;
import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.DemoTraffic;
import io.gatehouse.simulator.RunPlan;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.lab.ProviderChoice;
import io.gatehouse.ui.console.ConsoleParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gatehouse demo`: lab, traffic and console in one go.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a lab, sends ticket traffic through the whole pipeline and opens the console on it.",
            "Without a display it prints live numbers instead; either way it ends with a summary and stops everything.",
            "Exit status: 0 everybody accounted for, 1 somebody lost or the lab did not start, 2 wrong usage."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Duration FOREVER = Duration.ofDays(3_650);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "end after 60s, 5m, …; default: when the window is closed or on Ctrl+C")
    private @Nullable Duration time;

    @Option(names = "--screenshot", paramLabel = "FILE", description = "write a PNG of the console before it ends")
    private @Nullable Path screenshot;

    @Option(names = "--json", description = "the summary as one JSON document on standard output")
    private boolean json;

    @Option(
            names = "--provider",
            paramLabel = "WHAT",
            description = "run the brokers as ${COMPLETION-CANDIDATES}; default: containers where the engine and the"
                    + " images are here, else processes")
    private @Nullable LabProvider provider;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var output = new Output(command);
        var display = Display.present();
        var choice = provider == null ? ProviderChoice.find() : ProviderChoice.asked(provider);
        output.note(choice.words());
        try (var session = new LabSession("demo", DemoTraffic.settings(), RunPlan.WHOLE, choice.provider())) {
            var profile = session.start(output::note);
            var simulation = session.simulation().orElseThrow();
            if (display == Display.NONE) {
                output.note("No display: printing live numbers. Ctrl+C ends.");
            }
            if (display == Display.SCREEN || screenshot != null) {
                withWindow(session, profile, simulation, display);
            } else {
                print(simulation, Instant.now().plus(time == null ? FOREVER : time));
            }
            return summary(session, simulation);
        }
    }

    private void withWindow(LabSession session, Profile profile, Simulation simulation, Display display)
            throws InterruptedException, IOException {
        var secrets = new SystemSecrets();
        var parts = new ConsoleParts(
                new YamlProfileStore(Folders.profiles()),
                session,
                new ProfileOpener(secrets, Clock.systemUTC(), session.live()),
                Optional.of(profile),
                Folders.settings(),
                Clock.systemUTC(),
                new RecordingShelf(secrets, Clock.systemUTC()),
                Optional.empty());
        try (var desktop = new Desktop(parts, display)) {
            var wanted = time == null ? FOREVER : time;
            if (display == Display.NONE) {
                print(simulation, Instant.now().plus(wanted));
            } else {
                var closed = desktop.awaitClosed(wanted);
                if (closed) {
                    return;
                }
            }
            if (screenshot != null) {
                desktop.screenshot(screenshot);
                new Output(command).note("Wrote " + screenshot);
            }
        }
    }

    private void print(Simulation simulation, Instant until) throws InterruptedException {
        var output = new Output(command);
        while (Instant.now().isBefore(until)) {
            TimeUnit.SECONDS.sleep(1);
            simulation.traffic().ifPresent(traffic -> output.note(Traffic.line(traffic)));
        }
    }

    private int summary(LabSession session, Simulation simulation) throws InterruptedException {
        var output = new Output(command);
        if (session.simulation().filter(simulation::equals).isEmpty()) {
            output.note("The demo's traffic was ended in the window; this is how it went until then");
        } else {
            output.note("Closing the doors and waiting for everybody inside");
            if (!simulation.drain(SETTLE)) {
                output.note("Not everybody had come to an end after " + SETTLE.toSeconds() + " s");
            }
        }
        var report = simulation.report();
        if (json) {
            output.json(report);
        } else {
            output.line(Traffic.summary(report));
        }
        return report.passed() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
