package io.gatehouse.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Recordings beside a scenario file. A scenario may come from elsewhere, so nothing outside its folder is read.
record FolderRecordings(Path scenario) implements Recordings {

    private static final int LONGEST_LINES = 1_000_000;

    @Override
    public List<Double> arrivalsOf(String file) {
        var folder = Objects.requireNonNull(scenario.getParent());
        var wanted = folder.resolve(file).normalize();
        if (!wanted.startsWith(folder)) {
            throw new IllegalArgumentException("load.arrivals.file: lies outside the scenario's folder: " + file);
        }
        try (var lines = Files.lines(wanted)) {
            return lines.limit(LONGEST_LINES)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Double::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("load.arrivals.file: one number per line, not " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("load.arrivals.file: cannot be read: " + e.getMessage(), e);
        }
    }
}
