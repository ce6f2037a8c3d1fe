package io.gatehouse.simulator.lab;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds programs: on the `PATH`, and in the folders that desktop sessions and plain users often lack on it.
final class SearchPath {
    private static final List<String> OFTEN_MISSING = List.of(
            "/usr/local/sbin",
            "/usr/local/bin",
            "/usr/sbin",
            "/usr/bin",
            "/sbin",
            "/bin",
            "/opt/homebrew/sbin",
            "/opt/homebrew/bin");

    private SearchPath() {}

    static Optional<Path> find(String program) {
        return folders()
                .flatMap(folder -> Stream.of(folder.resolve(program), folder.resolve(program + ".exe")))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// All folders that are searched, joined as a `PATH` for programs which look for others themselves.
    static String joined() {
        return String.join(File.pathSeparator, folders().map(Path::toString).toList());
    }

    private static Stream<Path> folders() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), OFTEN_MISSING.stream())
                .filter(folder -> !folder.isBlank())
                .flatMap(SearchPath::parse)
                .distinct();
    }

    private static Stream<Path> parse(String folder) {
        try {
            return Stream.of(Path.of(folder));
        } catch (InvalidPathException unusable) {
            return Stream.empty();
        }
    }
}
