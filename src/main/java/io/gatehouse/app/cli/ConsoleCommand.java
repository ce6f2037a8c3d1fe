package io.gatehouse.app.cli;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.window.Desktop;
import io.gatehouse.app.window.Display;
import io.gatehouse.app.wiring.Folders;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.ProfileChoice;
import io.gatehouse.app.wiring.ProfileOpener;
import io.gatehouse.app.wiring.RecordingShelf;
import io.gatehouse.simulator.DemoTraffic;
import io.gatehouse.ui.console.ConsoleParts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Opens the console's window and waits until it is closed.
final class ConsoleCommand {

    private ConsoleCommand() {}

    /// Shows the first screen, or the named profile at once.
    ///
    /// @return the program's exit status
    static int open(Optional<String> profile, Output output) throws InterruptedException {
        return open(profile, Optional.empty(), output);
    }

    /// Plays that recording at once.
    ///
    /// @param nameOrFile a file, or the name of one that comes with the program
    /// @return the program's exit status
    static int play(String nameOrFile, Output output) throws InterruptedException {
        return open(Optional.empty(), Optional.of(nameOrFile), output);
    }

    private static int open(Optional<String> profile, Optional<String> recording, Output output)
            throws InterruptedException {
        if (Display.present() == Display.NONE) {
            output.note(
                    "gatehouse: there is no display for a window. `gatehouse status`, `gatehouse demo` and the other"
                            + " subcommands work without one; `gatehouse --help` lists them.");
            return ExitCode.USAGE;
        }
        var store = new YamlProfileStore(Folders.profiles());
        var first = profile.map(name -> new ProfileChoice(store, Folders.labs()).find(Optional.of(name)));
        Thread.ofVirtual().name("abandoned-faults").start(() -> AbandonedFaultsNote.putBack(output));
        try (var session = new LabSession("lab", DemoTraffic.settings())) {
            var parts = new ConsoleParts(
                    store,
                    session,
                    new ProfileOpener(new SystemSecrets(), Clock.systemUTC(), session.live()),
                    first,
                    Folders.settings(),
                    Clock.systemUTC(),
                    new RecordingShelf(new SystemSecrets(), Clock.systemUTC()),
                    recording);
            try (var desktop = new Desktop(parts, Display.SCREEN)) {
                while (!desktop.awaitClosed(Duration.ofHours(1))) {
                    // Still open.
                }
            }
        }
        return ExitCode.DONE;
    }
}
