package io.gatehouse.simulator.lab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/// A [LabOwner] in a JVM of its own, so that it can be killed.
record OwnerProcess(Process process, BufferedReader output) implements AutoCloseable {

    static OwnerProcess start(LabDirectory directory) throws IOException {
        return start(directory, LabProvider.PROCESSES);
    }

    static OwnerProcess start(LabDirectory directory, LabProvider provider) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabOwner.class.getName(),
                        directory.root().toString(),
                        provider.name())
                .redirectError(Redirect.appendTo(new File("target/lab-owner.log")))
                .start();
        return new OwnerProcess(process, process.inputReader());
    }

    /// Returns when the owner has said this line.
    void awaitLine(String expected) {
        try {
            String line = output.readLine();
            while (!expected.equals(line)) {
                if (line == null) {
                    throw new AssertionError("the owner ended without saying '" + expected + "'");
                }
                line = output.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
