package io.gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;
import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.window.Desktop;
import io.gatehouse.app.window.Display;
import io.gatehouse.app.wiring.LabProfile;
import io.gatehouse.app.wiring.LabSession;
import io.gatehouse.app.wiring.Processors;
import io.gatehouse.app.wiring.ProfileOpener;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.ui.console.ConsoleParts;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The console with its list of queues open, without a display: prints what a keystroke and a scroll take from the
/// event until the whole window is laid out and drawn again, and what the process uses.
final class QueueTableRun {

    private static final int TIMES = 60;
    private static final int WARM_UP = 60;
    private static final double MAY_TAKE_MILLIS = 100;
    private static final double MAY_USE_MEGABYTES = 400;
    private static final double MAY_USE_CORES = 0.25;
    private static final long WATCHED_SECONDS = 30;
    private static final List<Double> WAITED = new ArrayList<>();
    private static final List<Double> LAID_OUT = new ArrayList<>();
    private static final List<Double> DRAWN = new ArrayList<>();
    private static final Random RANDOM = new Random(7);

    /// Drawn on again and again, as a window's own picture is.
    private static @Nullable WritableImage drawn;

    private QueueTableRun() {}

    /// Arguments: host, the ports of a lab in the order of [LabEndpoints], number of queues.
    public static void main(String[] args) throws Exception {
        Processors.leaveOneForTheWindow();
        var ports = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        var lab = new LabEndpoints(args[0], ports[0], ports[1], ports[2], ports[3], ports[4]);
        var queues = ports[5];
        var folder = Files.createTempDirectory("gatehouse-bench");
        System.setProperty("gatehouse.state", folder.toString());
        var session = new LabSession("unused", SimulationSettings.of(SimulationSettings.Load.of(1)));
        var parts = new ConsoleParts(
                new YamlProfileStore(folder.resolve("profiles")),
                session,
                new ProfileOpener(new SystemSecrets(), Clock.systemUTC(), session.live()),
                Optional.of(LongStream.watchedBy(WatchingBench.atDefaultPace(LabProfile.of("bench", lab)))),
                folder.resolve("settings.properties"),
                Clock.systemUTC());
        try (var _ = new Desktop(parts, Display.NONE)) {
            measure(queues);
        }
        System.exit(0);
    }

    private static void measure(int queues) throws Exception {
        var scene = onFx(() -> Window.getWindows().getFirst().getScene());
        until(() -> scene.lookup("#nav-queues") != null);
        onFx(() -> {
            ((ButtonBase) scene.lookup("#nav-queues")).fire();
            return true;
        });
        until(() -> scene.lookup("#queue-table") instanceof TableView<?> table
                && table.getItems().size() >= queues);
        var table = (TableView<?>) scene.lookup("#queue-table");
        onFx(() -> table.getSortOrder().setAll(List.of()));
        print("filter", percentile95(filter(scene)), MAY_TAKE_MILLIS, "ms");
        print("scroll", percentile95(scroll(scene, table)), MAY_TAKE_MILLIS, "ms");
        print("cores", coresLeftOpen(), MAY_USE_CORES, "cores");
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        print("heap", heap, MAY_USE_MEGABYTES, "MB");
    }

    private static double[] filter(Scene scene) throws Exception {
        var field = (TextField) scene.lookup("#filter");
        var texts = new String[] {"l", "lo", "load", "load.queue.0", "load.queue.00", "4", "42", "", "9", "99"};
        var millis = new double[TIMES];
        for (var i = -WARM_UP; i < TIMES; i++) {
            var text = texts[Math.floorMod(i, texts.length)];
            var took = drawnAfter(scene, () -> field.setText(text));
            if (i >= 0) {
                millis[i] = took;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        onFx(() -> {
            field.clear();
            return true;
        });
        return millis;
    }

    private static double[] scroll(Scene scene, TableView<?> table) throws Exception {
        var millis = new double[TIMES];
        for (var i = -WARM_UP; i < TIMES; i++) {
            var row = RANDOM.nextInt(table.getItems().size());
            var took = drawnAfter(scene, () -> table.scrollTo(row));
            if (i >= 0) {
                millis[i] = took;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return millis;
    }

    /// From the moment at which the event is queued, behind whatever the FX thread is busy with, until the window is
    /// laid out and all of it is drawn.
    private static double drawnAfter(Scene scene, Runnable event) {
        var start = System.nanoTime();
        var begun = onFx(() -> {
            var turn = System.nanoTime();
            event.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var laidOut = System.nanoTime();
            drawn = scene.snapshot(drawn);
            return new long[] {turn, laidOut};
        });
        var end = System.nanoTime();
        WAITED.add((begun[0] - start) / 1e6);
        LAID_OUT.add((begun[1] - begun[0]) / 1e6);
        DRAWN.add((end - begun[1]) / 1e6);
        return (end - start) / 1e6;
    }

    private static double coresLeftOpen() throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(WATCHED_SECONDS);
        return (system.getProcessCpuTime() - before) / 1e9 / WATCHED_SECONDS;
    }

    private static double percentile95(double[] millis) {
        var sorted = Arrays.stream(millis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "medians: the FX thread's turn %.1f, laid out %.1f, drawn %.1f ms%n",
                median(WAITED),
                median(LAID_OUT),
                median(DRAWN));
        System.out.printf(
                Locale.ROOT,
                "median %.1f, 95th percentile %.1f, largest %.1f ms%n",
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
        return sorted[sorted.length * 95 / 100];
    }

    private static double median(List<Double> taken) {
        var sorted = taken.stream().sorted().toList();
        taken.clear();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String name, double value, double allowed, String unit) {
        System.out.printf(Locale.ROOT, "figure %s %.3f of %.3f %s%n", name, value, allowed, unit);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!onFx(condition)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the list of queues did not fill");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static <T> T onFx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
