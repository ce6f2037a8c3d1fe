package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Stops everything of a lab: the processes that its state file names, then those that only its mark gives away, then
/// forgets the state. The brokers' data and logs stay to be looked at until the next `up`.
final class TakeDown {
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
            ProcessStopper.stop(new Leftovers(directory, state).find());
            forget();
        }
    }

    private void stop(LabBroker broker, ProgressClock progress) {
        List<ProcessHandle> running = state.stream()
                .flatMap(lab -> lab.broker(broker).processes().stream())
                .flatMap(mark -> mark.find().stream())
                .toList();
        if (!running.isEmpty()) {
            progress.step(broker, LabProgress.Step.STOPPING);
            ProcessStopper.stop(running);
            progress.step(broker, LabProgress.Step.STOPPED);
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
