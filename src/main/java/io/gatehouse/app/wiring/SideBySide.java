package io.gatehouse.app.wiring;

import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Does the same with several brokers at once, so that a silent one does not make the others wait.
public final class SideBySide {

    private SideBySide() {}

    /// Calls the work for each on a virtual thread of its own and returns when all are done.
    public static <T> void each(Collection<T> all, Consumer<T> work) {
        var threads = Thread.ofVirtual().name("side-by-side-", 0).factory();
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            all.forEach(one -> executor.execute(() -> work.accept(one)));
        }
    }
}
