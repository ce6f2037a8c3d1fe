package io.gatehouse.testlab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Lets test programs take turns: a class that is [Alone] waits until the others have ended the test that they are at,
/// and they wait for it. Works across programs by locks on files of the build. Registered for every class.
public final class TurnExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Namespace TURNS = Namespace.create(TurnExtension.class);
    private static final Path FOLDER = Path.of("target", "turns");

    /// The turn of a class that is alone, with its nested ones, or of one test of another.
    private record Turn(FileChannel lock) implements AutoCloseable {

        /// Blocks until it is our turn. Whoever wants to be alone keeps the gate while waiting, so that
        /// nobody overtakes.
        static Turn take(boolean alone) throws IOException {
            Files.createDirectories(FOLDER);
            try (var gate = open("gate")) {
                gate.lock();
                var lock = open("turn");
                lock.lock(0, Long.MAX_VALUE, !alone);
                return new Turn(lock);
            }
        }

        private static FileChannel open(String name) throws IOException {
            return FileChannel.open(
                    FOLDER.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (isTop(context) && isAlone(context)) {
            context.getStore(TURNS).put(Turn.class, Turn.take(true));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        if (!isAlone(context)) {
            context.getStore(TURNS).put(Turn.class, Turn.take(false));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (!isAlone(context)) {
            end(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (isTop(context) && isAlone(context)) {
            end(context);
        }
    }

    private static void end(ExtensionContext context) throws IOException {
        @Nullable Turn turn = context.getStore(TURNS).remove(Turn.class, Turn.class);
        if (turn != null) {
            turn.close();
        }
    }

    private static boolean isAlone(ExtensionContext context) {
        return topOf(context.getRequiredTestClass()).isAnnotationPresent(Alone.class);
    }

    private static Class<?> topOf(Class<?> test) {
        var around = test.getEnclosingClass();
        return around == null ? test : topOf(around);
    }

    private static boolean isTop(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }
}
