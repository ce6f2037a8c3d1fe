package io.gatehouse.app.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.simulation.SimulationState;
import io.gatehouse.recording.Backlog;
import io.gatehouse.recording.Player;
import io.gatehouse.recording.RecordingEnd;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedKafka;
import io.gatehouse.ui.FedRabbit;
import io.gatehouse.ui.FedRuns;
import io.gatehouse.ui.FedServers;
import io.gatehouse.ui.FedSimulation;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleRecorderTest {

    /// Nothing is wrong in these.
    private static final Set<String> QUIET = Set.of("steady-day", "soak");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    Path folder;

    private final FedConsole fed = new FedConsole(Clock.systemUTC(), Environment.STAGING);
    private final RecordingShelf shelf = new RecordingShelf(new SystemSecrets(), Clock.systemUTC());

    private OpenedConsole fedWithEverything() {
        var runs = new FedSimulation();
        runs.show(new SimulationState.Running(
                FedRuns.steadyDay(now),
                SimulationState.Phase.ARRIVING,
                FedRuns.picture(now, Duration.ofSeconds(20), true)));
        fed.simulation(runs);
        fed.queues(Snapshot.of(List.of(FedConsole.queue("ticket-issue-queue", 312, 60, 4, "running")), now));
        fed.connections(Snapshot.of(FedRabbit.connections(), now));
        fed.cluster(Snapshot.of(FedRabbit.troubled(), now));
        fed.kafka(Snapshot.of(FedKafka.alarmed(now), now).failed("no answer"));
        fed.redis(FedServers.redis(Snapshot.of(FedServers.look(true, now), now)));
        fed.services(List.of(new ServiceView("ticket-service", () -> Snapshot.of(FedServers.service(false), now))));
        return fed.open();
    }

    private static ConsoleRecorder.Order order(Path file) {
        return new ConsoleRecorder.Order(file, "", false);
    }

    private static Object withoutSlowCommands(OpenedConsole console) {
        return console.feeds()
                .redis()
                .look()
                .latest()
                .value()
                .map(look -> List.of(look.state(), look.keys(), look.streams(), look.pubSub(), look.bullQueues()));
    }

    @Test
    void everyScreenOfADeploymentComesBackFromTheFile() throws IOException {
        var console = fedWithEverything();
        var file = folder.resolve("sale.ghrec");
        try (var recorder = ConsoleRecorder.start(console, order(file), new SystemSecrets(), Clock.systemUTC())) {
            fed.measure("dead-letters", 17, now);
            fed.measure("dead-letters", 17, now.plusMillis(1));
            // What the screens show is looked at within a moment of the beginning.
            await().until(() -> recorder.going().bytes() > 3_000);
        }

        try (var played = shelf.play(file.toString())) {
            var player = played.playback().orElseThrow();
            player.seek(player.recording().length());
            await().until(() -> played.observed().alarms().open().size() == 1);

            assertThat(played.profile().name()).isEqualTo(console.profile().name());
            assertThat(played.actions()).isEmpty();
            assertThat(played.observed().latest().all())
                    .isEqualTo(console.observed().latest().all());
            assertThat(played.observed().alarms().open())
                    .isEqualTo(console.observed().alarms().open());
            var rabbit = played.feeds().rabbit();
            assertThat(rabbit.queues().latest())
                    .isEqualTo(console.feeds().rabbit().queues().latest());
            assertThat(rabbit.connections().latest())
                    .isEqualTo(console.feeds().rabbit().connections().latest());
            assertThat(rabbit.cluster().latest())
                    .isEqualTo(console.feeds().rabbit().cluster().latest());
            assertThat(played.feeds().kafka().latest())
                    .isEqualTo(console.feeds().kafka().latest());
            assertThat(withoutSlowCommands(played)).isEqualTo(withoutSlowCommands(console));
            assertThat(played.feeds().services().getFirst().look().latest())
                    .isEqualTo(console.feeds().services().getFirst().look().latest());
            // Events come back in their words alone.
            assertThat(played.simulation().state())
                    .usingRecursiveComparison()
                    .ignoringFields("picture.events.text")
                    .isEqualTo(console.simulation().state());
            assertThat(played.simulation().hindrance()).isPresent();
        }
    }

    @Test
    void aPasswordThatABrokersErrorTellsIsNotInTheFile() throws IOException {
        var login = new Endpoints.Login("console", new SecretRef.Typed("canary-4711"));
        var rabbit = new Endpoints.RabbitMq("127.0.0.1", 5672, 15672, "/", login, false);
        var open = fed.open();
        var console = new OpenedConsole(
                open.profile().withEndpoints(new Endpoints(Optional.empty(), Optional.of(rabbit), Optional.empty())),
                open.observed(),
                List.of(),
                open.traffic(),
                open.simulation(),
                open.rehearsed(),
                open.feeds(),
                () -> {});
        var file = folder.resolve("canary.ghrec");
        try (var recorder = ConsoleRecorder.start(console, order(file), new SystemSecrets(), Clock.systemUTC())) {
            for (var i = 0; i < 3; i++) {
                fed.unreachable(
                        Broker.RABBITMQ, "dead-letters", "login canary-4711 was refused", now, now.plusMillis(i));
            }
            assertThat(recorder.going().failure()).isEmpty();
        }

        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .contains("was refused")
                    .doesNotContain("canary-4711");
        }
    }

    @Test
    void nothingThatWasRecordedIsWrittenOver() throws IOException {
        var file = Files.writeString(folder.resolve("old.ghrec"), "kept");

        assertThatThrownBy(() -> ConsoleRecorder.start(fed.open(), order(file), new SystemSecrets(), Clock.systemUTC()))
                .hasMessageContaining("is there already")
                .hasMessageContaining("old.ghrec");
        assertThat(file).hasContent("kept");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
        var noFolder = Files.writeString(folder.resolve("notes.txt"), "kept");

        assertThatThrownBy(() -> ConsoleRecorder.start(
                        fed.open(), order(noFolder.resolve("a.ghrec")), new SystemSecrets(), Clock.systemUTC()))
                .hasMessageContaining("notes.txt");
        assertThatThrownBy(() -> ConsoleRecorder.start(
                        fed.open(), order(Path.of("/proc/a.ghrec")), new SystemSecrets(), Clock.systemUTC()))
                .hasMessageContaining("/proc");
    }

    @Test
    void whereTheDiskStallsTheGapIsMarkedExactlyAndItGoesOnWithWhatIsNow() throws Exception {
        var clock = new MovedClock(now);
        var file = folder.resolve("stalled.ghrec");
        var disk = new StallingDisk(Files.newOutputStream(file));
        var backlog = new Backlog(20);
        var lost = 0L;
        // What it writes is held up at its first flush, so that what comes meanwhile waits.
        var recorder = ConsoleRecorder.start(fed.open(), order(file), disk, backlog, new SystemSecrets(), clock);
        // Whatever fails, closing must not wait for the disk.
        try (recorder;
                AutoCloseable _ = disk::goOn) {
            disk.stall();
            clock.forward(Duration.ofSeconds(3));
            fed.measure("queue-depth", 0, clock.instant());
            await().until(disk::isHeldUp);

            for (var second = 4; second < 44; second++) {
                clock.forward(Duration.ofSeconds(1));
                fed.measure("queue-depth", second, clock.instant());
            }
            // Nobody who looks at the recording waits for the disk.
            assertThat(recorder.going().length()).isEqualTo(Duration.ofSeconds(43));
            lost = recorder.going().missingPolls();
            disk.goOn();
            var expected = lost;
            await().until(() -> backlog.lostPolls() == 0 && recorder.going().missingPolls() == expected);
            clock.forward(Duration.ofSeconds(5));
            fed.measure("queue-depth", 99, clock.instant());
        }

        var recording = RecordingShelf.read(file.toString());
        assertThat(recording.end()).isEqualTo(new RecordingEnd.Complete());
        // Ten polls fit; what held the disk up may have been one of them or a look.
        assertThat(lost).isBetween(30L, 31L);
        assertThat(recording.gaps()).extracting(gap -> gap.polls()).containsExactly(lost);
        assertThat(recording.gaps()).singleElement().satisfies(gap -> {
            // Each second up to the last has one, so that so many are missing says since when.
            assertThat(gap.from()).isEqualTo(Duration.ofSeconds(44 - gap.polls()));
            assertThat(gap.at()).isEqualTo(Duration.ofSeconds(43));
        });
        try (var played = shelf.play(file.toString())) {
            var player = played.playback().orElseThrow();
            assertThat(depthAt(played, player, 10)).isEqualTo(10);
            assertThat(depthAt(played, player, 44)).isEqualTo(43);
            assertThat(depthAt(played, player, 48)).isEqualTo(99);
        }
    }

    private static double depthAt(OpenedConsole played, Player player, int second) {
        player.seek(Duration.ofSeconds(second));
        await().until(() ->
                !player.isMoving() && played.playback().orElseThrow().position().equals(Duration.ofSeconds(second)));
        return played.observed().latest().readings("queue-depth").stream()
                .map(Reading.Measured.class::cast)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void everyRecordingThatComesWithTheProgramIsWhole() throws IOException {
        assertThat(shelf.shipped(Locale.ENGLISH)).isNotEmpty();
        for (var shipped : shelf.shipped(Locale.KOREAN)) {
            var recording = RecordingShelf.read(shipped.name());

            assertThat(shipped.title()).isNotBlank();
            assertThat(recording.header().title()).isEqualTo(shipped.name());
            assertThat(recording.end().getClass().getSimpleName())
                    .as(shipped.name())
                    .isEqualTo("Complete");
            assertThat(recording.header().bodies()).isFalse();
            assertThat(recording.gaps()).isEmpty();
            assertThat(recording.length()).as(shipped.name()).isGreaterThan(Duration.ofSeconds(20));
            try (var played = shelf.play(shipped.name())) {
                var player = played.playback().orElseThrow();
                player.pause();
                player.seek(recording.length().dividedBy(2));
                await().until(() -> !player.isMoving());
                assertThat(played.simulation().state()).as(shipped.name()).isInstanceOf(SimulationState.Running.class);
            }
            if (!QUIET.contains(shipped.name())) {
                assertThat(recording.alarms()).as(shipped.name()).isNotEmpty();
            }
        }
    }
}
