package io.gatehouse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs a class of this class path in a Java of its own, so that ours and the peer both start cold and share
/// nothing.
final class OtherJvm {

    private OtherJvm() {}

    /// Runs the class to its end and picks a number out of what it printed.
    ///
    /// @param number its first group is the number
    /// @throws IOException when it failed or printed no such number; the message holds its output
    static double measure(Class<?> main, Pattern number, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("gatehouse-bench", ".log");
        try {
            var process =
                    builder(main, arguments).redirectOutput(output.toFile()).start();
            int exit = process.waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            var found = number.matcher(printed);
            if (exit != 0 || !found.find()) {
                throw new IOException(main.getSimpleName() + " ended with " + exit + ": " + printed);
            }
            return Double.parseDouble(found.group(1));
        } finally {
            Files.delete(output);
        }
    }

    /// The class in a Java of its own, its errors among what it prints; not started.
    static ProcessBuilder builder(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
