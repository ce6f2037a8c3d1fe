package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A process as the state file remembers it. The start instant and the program guard against another process that was
/// given the same number later.
public record ProcessMark(String name, long pid, Instant startedAt, String program) {
    /// Systems derive a start instant from the boot time, which a clock correction moves a little.
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    /// A process that has just been started: which program it becomes is not known yet, launchers replace themselves.
    static ProcessMark started(String name, ProcessHandle process) {
        return new ProcessMark(name, process.pid(), startOf(process), "");
    }

    /// A process that has become what it will stay.
    static ProcessMark settled(String name, ProcessHandle process) {
        return new ProcessMark(name, process.pid(), startOf(process), programOf(process));
    }

    /// This program's own, as one word for files of others.
    public static String ofThisProgram() {
        var own = started("", ProcessHandle.current());
        return own.pid() + "@" + own.startedAt();
    }

    /// Whether the program of that word still runs; of what is no such word nothing runs.
    public static boolean runs(String word) {
        int at = word.indexOf('@');
        try {
            var start = Instant.parse(word.substring(at + 1));
            return new ProcessMark("", Long.parseLong(word.substring(0, Math.max(at, 0))), start, "")
                    .find()
                    .isPresent();
        } catch (DateTimeParseException | NumberFormatException _) {
            return false;
        }
    }

    /// The process, when it is still the one that was marked and still runs.
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(this::isSame).filter(Liveness::runs);
    }

    private boolean isSame(ProcessHandle process) {
        Duration apart = Duration.between(startedAt, startOf(process)).abs();
        String now = programOf(process);
        return apart.compareTo(CLOCK_SLACK) <= 0 && (program.isEmpty() || now.isEmpty() || program.equals(now));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String programOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
    }
}
