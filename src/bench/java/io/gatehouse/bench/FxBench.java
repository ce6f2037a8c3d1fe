package io.gatehouse.bench;

import io.gatehouse.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// The toolkit for benchmarks: no display, software rendering, one picture taken per frame.
final class FxBench {

    static final int WIDTH = 1_000;
    static final int HEIGHT = 600;

    private static final int WARM_UP = 2;
    private static final int FEWEST = 3;
    private static final long ENOUGH_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int FRAMES = 20;

    private static boolean started;

    private FxBench() {}

    static void start() throws InterruptedException {
        if (!started) {
            started = true;
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            var ready = new CompletableFuture<Boolean>();
            Platform.startup(() -> ready.complete(true));
            ready.join();
            Platform.setImplicitExit(false);
            Theme.loadFonts();
        }
    }

    /// A scene as the window has it.
    static Scene scene(Parent root) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        Theme.DARK.applyTo(scene);
        return scene;
    }

    /// Runs on the FX thread and waits for it.
    static <T> T call(Callable<T> work) {
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

    /// The median time of a frame: change something, draw, take the picture. Slow ones are measured less often.
    static double millisPerFrame(Scene scene, Runnable change) {
        var picture = new WritableImage(WIDTH, HEIGHT);
        var times = new ArrayList<Double>();
        var enough = System.nanoTime() + ENOUGH_NANOS;
        for (var frame = -WARM_UP; frame < FRAMES; frame++) {
            var millis = call(() -> {
                var start = System.nanoTime();
                change.run();
                scene.snapshot(picture);
                return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            });
            if (frame >= 0) {
                times.add(millis);
            }
            if (times.size() >= FEWEST && System.nanoTime() > enough) {
                break;
            }
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
