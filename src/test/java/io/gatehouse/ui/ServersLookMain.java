package io.gatehouse.ui;

import io.gatehouse.domain.Broker;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Pictures of the screens of Redis and of services: `ServersLookMain DIRECTORY WIDTH HEIGHT THEME LANGUAGE STATE`,
/// the state being normal, alarmed, down or empty.
public final class ServersLookMain {

    private ServersLookMain() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var settings = Files.createTempFile("display", ".properties");
        Files.writeString(settings, "theme=" + arguments[3] + "\nlanguage=" + arguments[4] + "\n");
        // Stands still, so that what was fed stays fresh.
        var clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        var console = fed(arguments[5], clock);
        var parts = new ConsoleParts(
                new LookMain.NoProfiles(),
                new LookMain.NoLab(),
                _ -> console,
                Optional.of(console.profile()),
                settings,
                clock);
        var window = new CompletableFuture<Scene>();
        Platform.startup(() -> {
            var shown = new ConsoleWindow(
                    new Stage(),
                    parts,
                    Tasks.onVirtualThreads(),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]));
            shown.show();
            window.complete(shown.scene());
        });
        Thread.sleep(3_000);
        var scene = window.join();
        var name = String.join("-", arguments[1], arguments[3], arguments[4], arguments[5]) + ".png";
        onFx(() -> ((ButtonBase) scene.lookup("#nav-services")).fire());
        save(scene, directory.resolve("services-" + name));
        onFx(() -> ((ButtonBase) scene.lookup("#nav-redis")).fire());
        save(scene, directory.resolve("redis-keys-" + name));
        if (arguments[5].equals("normal") || arguments[5].equals("alarmed")) {
            var tabs = List.of("keys", "streams", "channels", "bull", "slow", "find");
            for (var tab = 1; tab < tabs.size(); tab++) {
                var index = tab;
                onFx(() -> ((TabPane) scene.lookup("#redis-tabs"))
                        .getSelectionModel()
                        .select(index));
                onFx(() -> select(scene, "#redis-streams"));
                if (tabs.get(tab).equals("find")) {
                    onFx(() -> ((ButtonBase) scene.lookup("#find-bull")).fire());
                }
                save(scene, directory.resolve("redis-" + tabs.get(tab) + "-" + name));
            }
        }
        Platform.exit();
    }

    private static void select(Scene scene, String table) {
        if (scene.lookup(table) instanceof TableView<?> found) {
            found.getSelectionModel().select(0);
        }
    }

    private static void save(Scene scene, Path file) throws Exception {
        Thread.sleep(1_200);
        Screenshot.save(() -> scene, file);
    }

    private static void onFx(Runnable action) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            action.run();
            done.complete(true);
        });
        done.join();
    }

    private static OpenedConsole fed(String state, Clock clock) {
        var fed = new FedConsole(clock);
        var now = clock.instant();
        var trouble = state.equals("alarmed");
        var down = state.equals("down");
        if (!state.equals("empty")) {
            var redis = Snapshot.of(FedServers.look(trouble, now), down ? now.minusSeconds(45) : now);
            fed.redis(FedServers.redis(down ? redis.failed("127.0.0.1:6379: Connection refused") : redis));
            var tickets = Snapshot.of(FedServers.service(!trouble), down ? now.minusSeconds(45) : now);
            var tried = down ? tickets.failed("127.0.0.1:8080: Connection refused") : tickets;
            fed.services(List.of(
                    new ServiceView("ticket-service", () -> tried), new ServiceView("payment-gateway", () -> tickets)));
        }
        for (var second = -20; second <= 0; second++) {
            var at = now.plusSeconds(second);
            if (down && second > -10) {
                var since = now.minusSeconds(45);
                fed.silentService("ticket-service", "127.0.0.1:8080: Connection refused", since, at);
                fed.unreachable(Broker.REDIS, "redis-memory", "127.0.0.1:6379: Connection refused", since, at);
            } else {
                fed.measureService("ticket-service", tickets(trouble), at);
            }
            fed.measureService("payment-gateway", Map.of("service-health", 1.0, "breaker-state", 0.0), at);
        }
        fed.answering(Broker.RABBITMQ, Duration.ofMillis(9), "3.10.8", now);
        return fed.open();
    }

    private static Map<String, Double> tickets(boolean trouble) {
        return Map.of(
                "service-health", trouble ? 0.0 : 1.0,
                "reservation-p95", trouble ? 4.21 : .184,
                "lock-timeouts", trouble ? 5.0 : 0.0,
                "worker-time", trouble ? 2.4 : .121,
                "breaker-state", trouble ? 2.0 : 0.0);
    }
}
