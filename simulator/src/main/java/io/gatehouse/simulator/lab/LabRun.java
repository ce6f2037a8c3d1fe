package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A lab from the moment it begins to come up until it is down: its journal and its brokers.
final class LabRun {
    private final LabDirectory directory;
    private final LabJournal journal;
    private final ProcessStarter starter;
    private final Map<LabBroker, LocalBroker> brokers = new EnumMap<>(LabBroker.class);

    private LabRun(LabDirectory directory, LabJournal journal, BrokerPrograms programs) throws LabException {
        this.directory = directory;
        this.journal = journal;
        this.starter = new ProcessStarter(directory);
        LabPorts ports = journal.state().ports();
        add(new RedisRecipe(directory, ports, programs));
        add(new RabbitRecipe(directory, ports, programs));
        add(new KafkaRecipe(directory, ports, programs));
    }

    /// A lab that begins with nothing: what an earlier one of that name left on disk is removed.
    static LabRun fresh(LabDirectory directory, Ownership ownership, BrokerPrograms programs) throws LabException {
        try {
            for (LabBroker broker : LabBroker.values()) {
                FolderRemoval.remove(directory.folder(broker));
                Files.deleteIfExists(directory.log(broker));
            }
        } catch (IOException e) {
            throw new LabException("The lab's folder " + directory.root() + " cannot be emptied: " + e.getMessage(), e);
        }
        LabState state = LabState.begun(ownership, LabPorts.free(), Instant.now());
        return new LabRun(directory, LabJournal.begin(directory.stateFile(), state), programs);
    }

    /// A lab that is up already, as its journal tells.
    static LabRun joined(LabDirectory directory, LabJournal journal, BrokerPrograms programs) throws LabException {
        return new LabRun(directory, journal, programs);
    }

    void create(ProgressClock progress) throws LabException {
        EachBroker.run(broker -> broker(broker).create(step -> progress.step(broker, step)));
    }

    /// Starts the brokers that do not run any more.
    void complete(ProgressClock progress) throws LabException {
        EachBroker.run(broker -> broker(broker).start(step -> progress.step(broker, step)));
    }

    /// Stops everything, also what is just being started by another thread.
    void end(ProgressClock progress) throws LabException {
        starter.close();
        new TakeDown(directory, Optional.of(journal.state())).run(progress);
    }

    LocalBroker broker(LabBroker broker) {
        return Objects.requireNonNull(brokers.get(broker));
    }

    LabEndpoints endpoints() {
        return journal.state().ports().endpoints();
    }

    private void add(BrokerRecipe recipe) {
        brokers.put(recipe.broker(), new LocalBroker(recipe, directory, journal, starter));
    }
}
