package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One broker of a lab as local processes: each process is written down the moment it exists, so that whoever comes
/// after can stop it. One caller at a time.
final class LocalBroker {
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(90);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final BrokerRecipe recipe;
    private final LabDirectory directory;
    private final LabJournal journal;
    private final ProcessStarter starter;

    LocalBroker(BrokerRecipe recipe, LabDirectory directory, LabJournal journal, ProcessStarter starter) {
        this.recipe = recipe;
        this.directory = directory;
        this.journal = journal;
        this.starter = starter;
    }

    /// Begins with an empty store.
    synchronized void create(Consumer<LabProgress.Step> progress)
            throws LabException, IOException, InterruptedException {
        progress.accept(LabProgress.Step.PREPARING);
        record(BrokerState.Phase.STARTING, "", List.of());
        recipe.prepare(starter);
        start(progress);
    }

    /// Begins with the store that is there and starts what does not run; returns when the broker answers.
    synchronized void start(Consumer<LabProgress.Step> progress)
            throws LabException, IOException, InterruptedException {
        progress.accept(LabProgress.Step.STARTING);
        List<ProcessMark> before = state().processes();
        List<ProcessMark> marks = new ArrayList<>();
        for (Launch launch : recipe.launches()) {
            Optional<ProcessMark> running = running(launch, before);
            marks.add(running.isPresent() ? running.get() : started(launch));
            record(BrokerState.Phase.STARTING, "", marks);
        }
        String version = awaitAnswer(marks.getLast());
        List<ProcessMark> settled = marks.stream()
                .flatMap(mark -> mark.find().map(process -> ProcessMark.settled(mark.name(), process)).stream())
                .toList();
        record(BrokerState.Phase.READY, version, settled);
        progress.accept(LabProgress.Step.READY);
    }

    /// Orderly; the broker first, then what serves it.
    synchronized void stop() {
        for (ProcessMark mark : state().processes().reversed()) {
            mark.find().ifPresent(process -> ProcessStopper.stop(List.of(process), ProcessStopper.ORDERLY));
        }
        journal.update(lab -> lab.with(recipe.broker(), BrokerState.NOT_STARTED));
    }

    /// The broker's process, when it runs.
    Optional<ProcessHandle> process() {
        return state().main().flatMap(ProcessMark::find);
    }

    private String awaitAnswer(ProcessMark main) throws LabException, InterruptedException {
        long deadline = System.nanoTime() + TIME_TO_ANSWER.toNanos();
        String reason = "";
        while (System.nanoTime() < deadline) {
            if (main.find().isEmpty()) {
                throw failure("stopped while it was starting");
            }
            try {
                return recipe.probe();
            } catch (IOException notYet) {
                reason = String.valueOf(notYet.getMessage());
            }
            Thread.sleep(BETWEEN_PROBES);
        }
        throw failure("did not answer within " + TIME_TO_ANSWER.toSeconds() + " s (" + reason + ")");
    }

    private LabException failure(String what) {
        LabBroker broker = recipe.broker();
        return new LabException(broker.label() + " " + what + ". " + LogTail.of(directory.log(broker)));
    }

    private static Optional<ProcessMark> running(Launch launch, List<ProcessMark> marks) {
        return marks.stream()
                .filter(mark -> mark.name().equals(launch.name()))
                .filter(mark -> mark.find().isPresent())
                .findFirst();
    }

    private ProcessMark started(Launch launch) throws IOException {
        return ProcessMark.started(launch.name(), starter.start(launch).toHandle());
    }

    private BrokerState state() {
        return journal.state().broker(recipe.broker());
    }

    private void record(BrokerState.Phase phase, String version, List<ProcessMark> processes) {
        journal.update(lab -> lab.with(recipe.broker(), new BrokerState(phase, version, processes)));
    }
}
