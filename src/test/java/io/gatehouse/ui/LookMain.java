package io.gatehouse.ui;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.ProfileStore;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Shows the window with fed readings and saves pictures of it, for holding beside what it should look like:
/// `LookMain DIRECTORY WIDTH HEIGHT THEME LANGUAGE`.
public final class LookMain {

    private static final long SECONDS = 15 * 60;

    private LookMain() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var width = Integer.parseInt(arguments[1]);
        var height = Integer.parseInt(arguments[2]);
        var settings = Files.createTempFile("display", ".properties");
        Files.writeString(settings, "theme=" + arguments[3] + "\nlanguage=" + arguments[4] + "\n");
        var console = fed(Environment.valueOf(arguments.length > 5 ? arguments[5] : "LAB"));
        var parts = parts(Optional.of(console), settings);
        var window = new CompletableFuture<ConsoleWindow>();
        Platform.startup(() -> {
            var shown = new ConsoleWindow(new Stage(), parts, Tasks.onVirtualThreads(), width, height);
            shown.show();
            window.complete(shown);
        });
        var name = width + "-" + arguments[3] + "-" + arguments[4];
        Thread.sleep(4_000);
        var scene = window.join().scene();
        Screenshot.save(() -> scene, directory.resolve("overview-" + name + ".png"));
        Thread.sleep(3_000);
        Screenshot.save(() -> scene, directory.resolve("overview-later-" + name + ".png"));
        click(scene, "#nav-queues");
        onFx(() -> ((TableView<?>) scene.lookup("#queue-table"))
                .getSelectionModel()
                .select(0));
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("queues-" + name + ".png"));
        click(scene, "#nav-topology");
        Thread.sleep(1_500);
        Screenshot.save(() -> scene, directory.resolve("topology-" + name + ".png"));
        click(scene, "#nav-alarms");
        onFx(() ->
                ((TableView<?>) scene.lookup("#alarm-list")).getSelectionModel().select(0));
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("alarms-" + name + ".png"));
        click(scene, "#open-notifications");
        Thread.sleep(700);
        click(scene, "#notify-webhook");
        click(scene, "#test-webhook");
        Thread.sleep(500);
        Screenshot.save(() -> scene, directory.resolve("notifications-" + name + ".png"));
        click(scene, "#notifications-cancel");
        click(scene, "#alarms-log");
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("alarms-log-" + name + ".png"));
        click(scene, "#nav-connections");
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("connections-" + name + ".png"));
        onFx(() -> ((TableView<?>) scene.lookup("#connection-table"))
                .getSelectionModel()
                .select(0));
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("connections-selected-" + name + ".png"));
        click(scene, "#nav-nodes");
        Thread.sleep(1_000);
        Screenshot.save(() -> scene, directory.resolve("nodes-" + name + ".png"));
        click(scene, "#nav-overview");
        Thread.sleep(700);
        click(scene, "#open-palette");
        Thread.sleep(700);
        Screenshot.save(() -> scene, directory.resolve("palette-" + name + ".png"));
        click(scene, "#open-palette");
        click(scene, "#replay-ticket-dlq");
        Thread.sleep(1_500);
        Screenshot.save(() -> scene, directory.resolve("action-" + name + ".png"));
        var first = new CompletableFuture<ConsoleWindow>();
        Platform.runLater(() -> {
            var shown = new ConsoleWindow(
                    new Stage(), parts(Optional.empty(), settings), Tasks.onVirtualThreads(), width, height);
            shown.show();
            first.complete(shown);
        });
        Thread.sleep(1_500);
        Screenshot.save(first.join()::scene, directory.resolve("connect-" + name + ".png"));
        Platform.exit();
    }

    private static void click(Scene scene, String button) {
        onFx(() -> ((ButtonBase) scene.lookup(button)).fire());
    }

    private static void onFx(Runnable action) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            action.run();
            done.complete(true);
        });
        done.join();
    }

    private static ConsoleParts parts(Optional<OpenedConsole> console, Path settings) {
        return new ConsoleParts(
                new NoProfiles(),
                new NoLab(),
                _ -> console.orElseThrow(),
                console.map(OpenedConsole::profile),
                settings,
                Clock.systemUTC());
    }

    static OpenedConsole fed(Environment environment) {
        var now = Instant.now();
        var fed = new FedConsole(Clock.systemUTC(), environment).with(new FakeReplay(Clock.systemUTC()));
        var random = new Random(7);
        for (var second = 0; second <= SECONDS; second++) {
            var at = now.plusSeconds(second - SECONDS).plusMillis(second == SECONDS ? 4_500 : 0);
            var t = (double) second / SECONDS;
            fed.measure("waiting-room", 2_600 + t * 5_600 + 700 * Math.sin(t * 9), at);
            fed.measure("queue-depth", t < .45 ? 260 + random.nextInt(120) : 300 + (t - .45) * 1_640, at);
            fed.measure("unacked", 50 + random.nextInt(20), at);
            fed.measure("consumers", t < .4 ? 4 : 3, at);
            fed.measure("dead-letters", t < .72 ? 0 : Math.min(17, Math.floor((t - .72) * 80)), at);
            fed.measure("processing-time", .6 + .3 * random.nextDouble() + (t > .7 ? .2 : 0), at);
            fed.measure("active-users", 100, at);
            fed.measure("oldest-wait", 41, at);
            fed.measure("publish-rate", 312, at);
            fed.measure("ack-rate", 286, at);
            if (t < .93) {
                fed.measure("kafka-lag", 180 + 260 * Math.abs(Math.sin(t * 7)) + random.nextInt(60), at);
            } else {
                var since = now.plusSeconds((long) (.93 * SECONDS) - SECONDS);
                fed.unreachable(Broker.KAFKA, "kafka-lag", "127.0.0.1:29092 does not answer", since, at);
            }
        }
        fed.answering(Broker.REDIS, Duration.ofMillis(3), "7.0.15", now);
        var places = new LedgerSnapshot.Places(8_214, 100, 12, 1_204, 60, 17, 37_991, 612);
        var ledger = new LedgerSnapshot(48_210, places, 37_679, LedgerSnapshot.Differences.NONE);
        fed.traffic(new TrafficSnapshot(Duration.ofMinutes(3), ledger, 312, 312, 286, 286, 840, 2.1));
        fed.connections(io.gatehouse.ui.console.Snapshot.of(FedRabbit.connections(), now));
        fed.cluster(io.gatehouse.ui.console.Snapshot.of(FedRabbit.troubled(), now));
        fed.queues(io.gatehouse.ui.console.Snapshot.of(
                List.of(
                        FedConsole.queue("ticket-issue-queue", 1_204, 60, 3, "running"),
                        FedConsole.queue("ticket-dlq", 17, 0, 0, "idle"),
                        FedConsole.queue("refund-queue", 0, 0, 2, "idle")),
                now));
        fed.declared(io.gatehouse.ui.console.Snapshot.of(FedTopology.declared(), now));
        fed.queueList(io.gatehouse.ui.console.Snapshot.of(FedTopology.queues(), now));
        return fed.open();
    }

    /// A store in which nothing was saved.
    static final class NoProfiles implements ProfileStore {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public io.gatehouse.domain.Profile load(String name) {
            throw new InvalidProfile(name + ": there is no such profile");
        }

        @Override
        public void save(io.gatehouse.domain.Profile profile) {}
    }

    /// A lab that cannot be started.
    static final class NoLab implements LabControl {
        @Override
        public io.gatehouse.domain.Profile start(Consumer<String> progress) {
            throw new LabFailure("no lab here", new IllegalStateException());
        }
    }
}
