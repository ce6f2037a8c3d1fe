package io.gatehouse.ui;

import io.gatehouse.domain.Broker;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
        for (var state : states().entrySet()) {
            var fed = new FedConsole(Clock.systemUTC(), Environment.STAGING);
            feed(fed, state.getValue());
            var scene = open(fed.open(), settings, arguments);
            Thread.sleep(800);
            onFx(() -> ((ButtonBase) scene.lookup("#nav-kafka")).fire());
            Thread.sleep(2_500);
            feed(fed, state.getValue());
            Thread.sleep(1_200);
            var file =
                    "kafka-" + state.getKey() + "-" + arguments[1] + "-" + arguments[3] + "-" + arguments[4] + ".png";
            Screenshot.save(() -> scene, directory.resolve(file));
        }
        Platform.exit();
    }

    private static void feed(FedConsole fed, Function<Instant, Snapshot<KafkaSurvey>> state) {
        var now = Instant.now();
        var survey = state.apply(now);
        fed.kafka(survey);
        fed.answering(Broker.REDIS, Duration.ofMillis(3), "7.0.15", now);
        fed.answering(Broker.RABBITMQ, Duration.ofMillis(11), "3.10.8", now);
        survey.failure()
                .ifPresentOrElse(
                        reason -> fed.unreachable(Broker.KAFKA, "kafka-lag", reason, now.minusSeconds(74), now),
                        () -> fed.answering(Broker.KAFKA, Duration.ofMillis(14), "", now));
    }

    private static Map<String, Function<Instant, Snapshot<KafkaSurvey>>> states() {
        var noAnswer = "10.0.4.11:9092: Timed out waiting for a node assignment. Call: describeCluster";
        var states = new TreeMap<String, Function<Instant, Snapshot<KafkaSurvey>>>();
        states.put("alarmed", now -> Snapshot.of(FedKafka.alarmed(now), now));
        states.put("calm", now -> Snapshot.of(FedKafka.calm(now), now));
        states.put("down", now -> {
            var seen = now.minusSeconds(74);
            return Snapshot.of(FedKafka.calm(seen), seen).failed(noAnswer);
        });
        states.put("empty", now -> Snapshot.of(FedKafka.nothing(now), now));
        states.put("large", now -> Snapshot.of(FedKafka.large(now, 1), now));
        states.put("never", _ -> Snapshot.<KafkaSurvey>nothingYet().failed(noAnswer));
        return states;
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
