package io.gatehouse.app.window;

import io.gatehouse.ui.ConsoleWindow;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.fx.Screenshot;
import io.gatehouse.ui.fx.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The console's window in this process. One per process, because JavaFX starts once; callable from any thread but
/// the FX thread.
public final class Desktop implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<ConsoleWindow> window = new CompletableFuture<>();

    /// Starts JavaFX and shows the window; returns when it is shown.
    public Desktop(ConsoleParts parts, Display display) {
        if (display == Display.NONE) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Platform.startup(() -> show(parts, display));
        window.join();
    }

    private void show(ConsoleParts parts, Display display) {
        try {
            var stage = new Stage();
            var console = new ConsoleWindow(stage, parts, Tasks.onVirtualThreads(), display.width(), display.height());
            stage.setOnHidden(_ -> closed.countDown());
            console.show();
            window.complete(console);
        } catch (RuntimeException e) {
            window.completeExceptionally(e);
        }
    }

    /// Waits until the operator closes the window.
    ///
    /// @return true when it was closed, false when that time passed first
    public boolean awaitClosed(Duration atMost) throws InterruptedException {
        return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Writes what the window shows now to a PNG file.
    public void screenshot(Path file) throws IOException {
        Screenshot.save(() -> window.join().scene(), file);
    }

    /// Closes JavaFX, then the profile: what was read last is written, and nobody watches brokers that end with the
    /// lab. Blocks until that is done.
    @Override
    public void close() {
        var open = window.join().console();
        Platform.exit();
        open.ifPresent(OpenedConsole::close);
    }
}
