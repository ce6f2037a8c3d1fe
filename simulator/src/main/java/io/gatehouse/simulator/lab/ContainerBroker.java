package io.gatehouse.simulator.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One broker of a lab as one or more containers. One caller at a time.
final class ContainerBroker implements BrokerControl {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(400);
    private static final int LOG_LINES = 15;

    private final LabBroker broker;
    private final ContainerEngine engine;
    private final LabDirectory directory;
    private final LabJournal journal;
    private final BrokerProbe probe;

    ContainerBroker(
            LabBroker broker, ContainerEngine engine, LabDirectory directory, LabJournal journal, BrokerProbe probe) {
        this.broker = broker;
        this.engine = engine;
        this.directory = directory;
        this.journal = journal;
        this.probe = probe;
    }

    void preparing(Consumer<LabProgress.Step> progress) {
        progress.accept(LabProgress.Step.PREPARING);
        record(BrokerState.Phase.STARTING, known().version());
    }

    /// Returns when the broker answers.
    void awaitReady(Consumer<LabProgress.Step> progress) throws LabException {
        progress.accept(LabProgress.Step.STARTING);
        try {
            String version = new FirstAnswer(probe, BETWEEN_PROBES, this::runs, this::failure).await();
            record(BrokerState.Phase.READY, version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while " + broker.label() + " was starting.", e);
        }
        progress.accept(LabProgress.Step.READY);
    }

    @Override
    public synchronized void start() throws LabException {
        tell("start", container -> !container.runs());
        record(BrokerState.Phase.STARTING, known().version());
        awaitReady(step -> {});
    }

    @Override
    public synchronized void stop() throws LabException {
        resume();
        tell("stop", LabContainer::runs);
        record(BrokerState.Phase.STOPPED, known().version());
    }

    @Override
    public synchronized void kill() throws LabException {
        checkRuns();
        tell("kill", LabContainer::runs);
    }

    @Override
    public synchronized void pause() throws LabException {
        checkRuns();
        tell("pause", container -> container.runs() && !container.isPaused());
    }

    @Override
    public synchronized void resume() throws LabException {
        tell("unpause", LabContainer::isPaused);
    }

    private void tell(String what, Predicate<LabContainer> whom) throws LabException {
        List<String> command = new ArrayList<>(List.of(what));
        containers().stream().filter(whom).map(LabContainer::name).forEach(command::add);
        if (command.size() > 1) {
            engine.run(command.toArray(String[]::new));
        }
    }

    private void checkRuns() throws LabException {
        if (containers().stream().noneMatch(LabContainer::runs)) {
            throw new LabException(broker.label() + " of the lab '" + directory.name() + "' does not run.");
        }
    }

    private boolean runs() throws LabException {
        List<LabContainer> all = containers();
        return !all.isEmpty() && all.stream().allMatch(LabContainer::runs);
    }

    private List<LabContainer> containers() throws LabException {
        return LabContainer.of(engine, directory.token()).stream()
                .filter(container -> container.broker() == broker)
                .toList();
    }

    private LabException failure(String what) {
        StringBuilder words = new StringBuilder(broker.label() + " " + what + ".");
        try {
            for (LabContainer container : containers()) {
                words.append("\nThe last lines of ")
                        .append(container.name())
                        .append(", which is ")
                        .append(container.state())
                        .append(":\n  ")
                        .append(engine.logTail(container.name(), LOG_LINES).replace("\n", "\n  "));
            }
        } catch (LabException e) {
            words.append(" Its containers cannot be looked at: ").append(e.getMessage());
        }
        return new LabException(words.toString());
    }

    private BrokerState known() {
        return journal.state().broker(broker);
    }

    private void record(BrokerState.Phase phase, String version) {
        journal.update(lab -> lab.with(broker, new BrokerState(phase, version, List.of())));
    }
}
