package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A short command that is waited for.
final class Command {
    private Command() {}

    /// What the command prints to standard output, stripped.
    ///
    /// @throws LabException when it cannot be run, takes too long, or fails: with the last line of its complaint
    static String run(List<String> command, Duration atMost) throws LabException {
        return run(new ProcessBuilder(command), atMost);
    }

    /// What the command prints to both streams, as it comes.
    static String runMerged(List<String> command, Duration atMost) throws LabException {
        return run(new ProcessBuilder(command).redirectErrorStream(true), atMost);
    }

    private static String run(ProcessBuilder builder, Duration atMost) throws LabException {
        List<String> command = builder.command();
        String name = String.valueOf(Path.of(command.getFirst()).getFileName()) + " " + command.get(1);
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> output = reading(process.getInputStream());
            CompletableFuture<String> complaint = reading(process.getErrorStream());
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LabException(name + " did not come to an end within " + atMost.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                String said = complaint.join().strip();
                throw new LabException(name + ": " + said.substring(said.lastIndexOf('\n') + 1));
            }
            return output.join();
        } catch (IOException e) {
            throw new LabException(name + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while " + name + " ran.", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().name("lab-command-output").start(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
            } catch (IOException e) {
                text.completeExceptionally(new UncheckedIOException(e));
            }
        });
        return text;
    }
}
