package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Stops everything of a lab: the processes that its state file names, then those that only its mark gives away, then
/// its containers, then forgets the state. The data and logs of processes stay to be looked at until the next `up`.
final class TakeDown {
    private static final int PASSES = 3;

    private final LabDirectory directory;
    private final Optional<LabState> state;

    TakeDown(LabDirectory directory, Optional<LabState> state) {
        this.directory = directory;
        this.state = state;
    }

    void run(ProgressClock progress) throws LabException {
        try {
            EachBroker.run(broker -> stop(broker, progress));
        } finally {
            stopMarked();
        }
        // A compose that was still at work has been stopped by now.
        new ContainerSweep(directory).run(progress);
        forget();
    }

    /// The broker first and then what serves it, or it would start a new one on its way down.
    private void stop(LabBroker broker, ProgressClock progress) {
        List<ProcessHandle> running = state.stream()
                .flatMap(lab -> lab.broker(broker).processes().reversed().stream())
                .flatMap(mark -> mark.find().stream())
                .toList();
        if (!running.isEmpty()) {
            progress.step(broker, LabProgress.Step.STOPPING);
            running.forEach(process -> ProcessStopper.stop(List.of(process), ProcessStopper.BRISK));
            progress.step(broker, LabProgress.Step.STOPPED);
        }
    }

    /// More than once: a process may have started another one before it ended.
    private void stopMarked() {
        Leftovers leftovers = new Leftovers(directory);
        for (int pass = 0; pass < PASSES; pass++) {
            List<ProcessHandle> found = leftovers.find();
            if (found.isEmpty()) {
                return;
            }
            ProcessStopper.stop(found, ProcessStopper.BRISK);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(directory.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
