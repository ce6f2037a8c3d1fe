package io.gatehouse.simulator.lab;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Stops processes: asks first, waits, then kills what is left together with what it had started. Does not give up
/// when its thread is interrupted, because nobody else would stop them.
final class ProcessStopper {
    /// Enough for a broker to bring its data to rest.
    static final Duration ORDERLY = Duration.ofSeconds(20);

    /// For a broker whose data nobody will need: RabbitMQ 3.10 takes six seconds to end, five of them for nothing.
    static final Duration BRISK = Duration.ofSeconds(3);

    private static final Duration LAST_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private ProcessStopper() {}

    /// Orderly, all at the same time; those that take longer than `patience` are killed.
    static void stop(Collection<ProcessHandle> processes, Duration patience) {
        List<ProcessHandle> all = withDescendants(processes);
        for (ProcessHandle process : processes) {
            process.destroy();
            wake(process);
        }
        if (!ended(processes, patience)) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        ended(processes, LAST_WAIT);
        all.stream().filter(Liveness::runs).forEach(ProcessHandle::destroyForcibly);
    }

    /// At once, as a power cut would.
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ended(List.of(process), LAST_WAIT);
    }

    /// A frozen process would not hear that it should stop.
    private static void wake(ProcessHandle process) {
        try {
            Signals.resume(process);
        } catch (LabException noSuchSignalHere) {
            // Where processes cannot be frozen there is nothing to wake.
            return;
        }
    }

    private static List<ProcessHandle> withDescendants(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private static boolean ended(Collection<ProcessHandle> processes, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        boolean running = processes.stream().anyMatch(Liveness::runs);
        while (running && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            interrupted |= Thread.interrupted();
            running = processes.stream().anyMatch(Liveness::runs);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !running;
    }
}
