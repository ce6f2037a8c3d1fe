package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.DebriefFolder;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.simulation.Hindrance;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.notify.Notifier;
import io.gatehouse.port.DrillControl;
import io.gatehouse.port.FaultControl;
import io.gatehouse.port.NotificationStore;
import io.gatehouse.port.Secrets;
import io.gatehouse.recording.Player;
import io.gatehouse.recording.Recording;
import io.gatehouse.recording.RecordingJson;
import io.gatehouse.recording.RecordingSource;
import io.gatehouse.recording.RecordingUnusable;
import io.gatehouse.simulator.scenario.Scenario;
import io.gatehouse.simulator.scenario.ShippedScenarios;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.console.Observed;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.console.Recordings;
import io.gatehouse.ui.console.Rehearsed;
import io.gatehouse.ui.settings.DisplayFile;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Plays recordings, those that come with the program among them, and records what is open. Thread-safe.
public final class RecordingShelf implements Recordings {

    /// How a recording's file is called at its end.
    public static final String ENDING = ".ghrec";

    private final Secrets secrets;
    private final Clock clock;

    public RecordingShelf(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public List<Shipped> shipped(Locale language) {
        return shipped().stream()
                .map(one -> new Shipped(one.name(), one.title().in(language)))
                .toList();
    }

    /// The scenarios of which a recording comes with the program.
    public static List<Scenario> shipped() {
        return new ShippedScenarios()
                .all().stream()
                        .filter(one -> RecordingShelf.class.getResource(resource(one.name())) != null)
                        .toList();
    }

    private static String resource(String name) {
        return "/recordings/" + name + ENDING;
    }

    /// Reads a recording once from its beginning to its end. Blocks on the disk.
    ///
    /// @param nameOrFile a file, or the name of one that comes with the program
    /// @throws RecordingUnusable when it cannot be played; the message says which and why
    public static Recording read(String nameOrFile) throws RecordingUnusable {
        var file = Path.of(nameOrFile);
        try (var shipped = nameOrFile.matches("[a-z0-9-]+")
                ? RecordingShelf.class.getResourceAsStream(resource(nameOrFile))
                : null) {
            if (Files.isRegularFile(file)) {
                return Recording.open(RecordingSource.of(file));
            }
            if (shipped != null) {
                return Recording.open(RecordingSource.of(shipped.readAllBytes()));
            }
        } catch (IOException e) {
            throw new RecordingUnusable(nameOrFile + " cannot be played: " + e.getMessage(), e);
        }
        throw new RecordingUnusable(
                nameOrFile + " is neither a file nor a recording that comes with the program; `gatehouse play --list`"
                        + " says which there are");
    }

    @Override
    public OpenedConsole play(String nameOrFile) throws IOException {
        var recording = read(nameOrFile);
        var profile = recording.header().playable();
        var player = Player.of(recording, Rules.of(profile));
        player.play();
        var shown = player.console();
        var notifier = notifier(profile, player);
        var run = new PlayedRun(shown, RecordingJson.mapper());
        // What scenarios are called is read here, where nobody waits for the next frame.
        run.scenarios(Locale.ENGLISH);
        return new OpenedConsole(
                profile,
                new Observed(
                        shown.latest(),
                        shown.history(),
                        shown.alarms(),
                        shown.log(),
                        shown.audit(),
                        new NotificationDesk(new NoSettings(), (_, _) -> Optional.empty(), notifier)),
                List.of(),
                shown::traffic,
                run,
                new Rehearsed(
                        DrillControl.none(Hindrance.RECORDING),
                        FaultControl.none(),
                        new DebriefFolder(Folders.debriefs())),
                new FeedKinds().of(shown, recording.header().services()),
                Optional.of(player),
                () -> {
                    player.close();
                    notifier.close();
                });
    }

    /// Tells in the window only.
    private static Notifier notifier(Profile profile, Player player) {
        var texts = new Texts(new DisplayFile(Folders.settings()).load().language());
        var notifier =
                new Notifier(List.of(), Severity.WARNING, new NoticeWords(profile.name(), texts), player.clock());
        player.console().alarms().addListener(notifier::accept);
        player.addJumpListener(notifier::forget);
        return notifier;
    }

    @Override
    public RecordingDesk deskOf(OpenedConsole console) {
        return console.playback().isPresent()
                ? RecordingDesk.NONE
                : new ProfileRecording(console, RecordingFolder.ofUser(), secrets, clock);
    }

    /// Nobody is told of what was.
    private static final class NoSettings implements NotificationStore {

        @Override
        public NotificationSettings load() {
            return NotificationSettings.NONE;
        }

        @Override
        public void save(NotificationSettings settings) {
            // The settings of this user are saved where a deployment is open.
        }
    }
}
