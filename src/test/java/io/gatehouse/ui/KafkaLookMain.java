package io.gatehouse.ui;

import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KafkaSurvey;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/// Saves pictures of Kafka's screen in every state: `KafkaLookMain DIRECTORY WIDTH HEIGHT THEME LANGUAGE`.
public final class KafkaLookMain {

    private KafkaLookMain() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var settings = Files.createTempFile("display", ".properties");
        Files.writeString(settings, "theme=" + arguments[3] + "\nlanguage=" + arguments[4] + "\n");
        Platform.startup(() -> {});
        for (var state : states(Instant.now()).entrySet()) {
            var scene = open(console(state.getValue()), settings, arguments);
            Thread.sleep(800);
            onFx(() -> ((ButtonBase) scene.lookup("#nav-kafka")).fire());
            Thread.sleep(2_500);
            var file =
                    "kafka-" + state.getKey() + "-" + arguments[1] + "-" + arguments[3] + "-" + arguments[4] + ".png";
            Screenshot.save(() -> scene, directory.resolve(file));
        }
        Platform.exit();
    }

    private static Map<String, Snapshot<KafkaSurvey>> states(Instant now) {
        var states = new TreeMap<String, Snapshot<KafkaSurvey>>();
        var later = now.plusSeconds(3);
        states.put("alarmed", Snapshot.of(FedKafka.alarmed(later), later));
        states.put("calm", Snapshot.of(FedKafka.calm(later), later));
        states.put(
                "down",
                Snapshot.of(FedKafka.calm(now.minusSeconds(74)), now.minusSeconds(74))
                        .failed("10.0.4.11:9092: Timed out waiting for a node assignment. Call: describeCluster"));
        states.put("empty", Snapshot.of(FedKafka.nothing(later), later));
        states.put("large", Snapshot.of(FedKafka.large(later, 1), later));
        states.put(
                "never",
                Snapshot.<KafkaSurvey>nothingYet()
                        .failed("10.0.4.11:9092: Timed out waiting for a node assignment. Call: describeCluster"));
        return states;
    }

    private static OpenedConsole console(Snapshot<KafkaSurvey> survey) {
        var fed = new FedConsole(Clock.systemUTC(), Environment.STAGING);
        fed.kafka(survey);
        return fed.open();
    }

    private static Scene open(OpenedConsole console, Path settings, String[] arguments) {
        var parts = new ConsoleParts(
                new LookMain.NoProfiles(),
                new LookMain.NoLab(),
                _ -> console,
                Optional.of(console.profile()),
                settings,
                Clock.systemUTC());
        var scene = new CompletableFuture<Scene>();
        Platform.runLater(() -> {
            var window = new ConsoleWindow(
                    new Stage(),
                    parts,
                    Tasks.onVirtualThreads(),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]));
            window.show();
            scene.complete(window.scene());
        });
        return scene.join();
    }

    private static void onFx(Runnable action) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            action.run();
            done.complete(true);
        });
        done.join();
    }
}
