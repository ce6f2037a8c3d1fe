package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One broker of a lab as local processes: each process is written down the moment it exists, so that whoever comes
/// after can stop it. One caller at a time.
final class LocalBroker implements BrokerControl {
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
        ProcessMark main = marks.getLast();
        String version = new FirstAnswer(
                        recipe.probe(), BETWEEN_PROBES, () -> main.find().isPresent(), this::failure)
                .await();
        List<ProcessMark> settled = marks.stream()
                .flatMap(mark -> mark.find().map(process -> ProcessMark.settled(mark.name(), process)).stream())
                .toList();
        record(BrokerState.Phase.READY, version, settled);
        progress.accept(LabProgress.Step.READY);
    }

    @Override
    public void start() throws LabException {
        String label = recipe.broker().label();
        try {
            start(step -> {});
        } catch (IOException e) {
            throw new LabException(label + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while " + label + " was starting.", e);
        }
    }

    /// The broker first, then what serves it.
    @Override
    public synchronized void stop() {
        for (ProcessMark mark : state().processes().reversed()) {
            mark.find().ifPresent(process -> ProcessStopper.stop(List.of(process), ProcessStopper.ORDERLY));
        }
        journal.update(lab -> lab.with(recipe.broker(), BrokerState.NOT_STARTED));
    }

    /// `kill -9`.
    @Override
    public void kill() throws LabException {
        ProcessStopper.kill(process());
    }

    /// SIGSTOP.
    @Override
    public void pause() throws LabException {
        Signals.pause(process());
    }

    @Override
    public void resume() throws LabException {
        Signals.resume(process());
    }

    private ProcessHandle process() throws LabException {
        return state().main()
                .flatMap(ProcessMark::find)
                .orElseThrow(() -> new LabException(
                        recipe.broker().label() + " of the lab '" + directory.name() + "' does not run."));
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
