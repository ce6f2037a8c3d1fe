package io.gatehouse.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs what blocks away from the FX thread and brings its outcome back to it.
@FunctionalInterface
public interface Tasks {

    /// Starts the work; exactly one of `done` and `failed` is called when it ended.
    ///
    /// @param name of the thread, for thread dumps
    <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// One virtual thread per task; outcomes arrive on the FX thread.
    static Tasks onVirtualThreads() {
        return new Tasks() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                Thread.ofVirtual().name("ui-" + name).start(() -> carryOut(work, done, failed, Platform::runLater));
            }
        };
    }

    /// Everything at once on the calling thread, for tests.
    static Tasks onCallingThread() {
        return new Tasks() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                carryOut(work, done, failed, Runnable::run);
            }
        };
    }

    private static <T> void carryOut(
            Callable<T> work, Consumer<T> done, Consumer<Exception> failed, Consumer<Runnable> deliver) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            deliver.accept(() -> failed.accept(e));
            return;
        }
        deliver.accept(() -> done.accept(result));
    }
}
