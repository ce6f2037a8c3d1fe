package io.gatehouse.ui;

import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.fx.Tasks;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Prints how long the FX thread works to answer an input on Kafka's screen with 2,000 partitions × 50 groups and a new
/// sweep every second, median and largest of many.
public final class KafkaSpeedMain {

    private static final int TIMES = 30;

    private KafkaSpeedMain() {}

    public static void main(String[] arguments) throws Exception {
        var settings = Files.createTempFile("display", ".properties");
        var fed = new FedConsole(Clock.systemUTC());
        fed.kafka(Snapshot.of(FedKafka.large(Instant.now(), 0), Instant.now()));
        var console = fed.open();
        var parts = new ConsoleParts(
                new LookMain.NoProfiles(),
                new LookMain.NoLab(),
                _ -> console,
                Optional.of(console.profile()),
                settings,
                Clock.systemUTC());
        var opened = new CompletableFuture<Scene>();
        Platform.startup(() -> {
            var window = new ConsoleWindow(new Stage(), parts, Tasks.onVirtualThreads(), 1_000, 700);
            window.show();
            opened.complete(window.scene());
        });
        var scene = opened.join();
        Thread.sleep(2_000);
        worked(scene, () -> ((ButtonBase) scene.lookup("#nav-kafka")).fire());
        Thread.sleep(2_000);
        feed(fed);
        var filter = (TextField) scene.lookup("#kafka-filter");
        var groups = (TableView<?>) scene.lookup("#kafka-groups");
        var topics = (TableView<?>) scene.lookup("#kafka-topics");
        var letters = List.of("s", "sa", "sales", "sales-region-1", "sales-region-19", "", "readers-of-sales-4", "");
        report("filter", scene, time -> filter.setText(letters.get(time % letters.size())));
        report("scroll", scene, time -> topics.scrollTo(time * 13 % 180));
        report("select a group", scene, time -> groups.getSelectionModel().select(time % 50));
        report("nothing", scene, _ -> {});
        Platform.exit();
        System.exit(0);
    }

    private static void feed(FedConsole fed) {
        Thread.ofPlatform().daemon().name("sweeps").start(() -> {
            for (var sweep = 1; ; sweep++) {
                var now = Instant.now();
                fed.kafka(Snapshot.of(FedKafka.large(now, sweep), now));
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /// An input; it is told how many came before.
    private interface Input {
        void give(int time);
    }

    private static void report(String what, Scene scene, Input input) throws InterruptedException {
        var millis = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            var which = time;
            millis.add(worked(scene, () -> input.give(which)));
            TimeUnit.MILLISECONDS.sleep(137);
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT, "%-16s median %.0f ms, largest %.0f ms%n", what, millis.get(TIMES / 2), millis.getLast());
    }

    /// What the FX thread works until the input's effect is laid out; other programs do not count.
    private static double worked(Scene scene, Runnable input) {
        var done = new CompletableFuture<Long>();
        Platform.runLater(() -> {
            var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            input.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            done.complete(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        });
        return done.join() / 1e6;
    }
}
