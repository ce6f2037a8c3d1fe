package io.gatehouse.app.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A vendor's own command-line program, in a JVM of its own with the tests' class path.
final class VendorTool implements AutoCloseable {

    private final Process process;

    /// Starts the program.
    VendorTool(Class<?> main, List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Waits until it has ended by itself.
    void await() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
