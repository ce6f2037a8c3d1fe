package io.gatehouse.simulator.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A lab whose brokers are processes of this machine.
final class ProcessRun implements LabRun {
    static final Duration RABBIT_CONTROL = Duration.ofSeconds(60);

    private final LabDirectory directory;
    private final LabJournal journal;
    private final ProcessStarter starter;
    private final SecondKafka secondKafka;
    private final Map<LabBroker, LocalBroker> brokers = new EnumMap<>(LabBroker.class);

    private ProcessRun(LabDirectory directory, LabJournal journal, BrokerPrograms programs) throws LabException {
        this.directory = directory;
        this.journal = journal;
        this.starter = new ProcessStarter(directory);
        LabPorts ports = journal.state().ports();
        add(new RedisRecipe(directory, ports, programs));
        add(new RabbitRecipe(directory, ports, programs));
        add(new KafkaRecipe(directory, ports, programs));
        this.secondKafka = new SecondKafka(directory, ports, programs, starter);
    }

    /// A lab that begins with nothing: what an earlier one of that name left on disk is removed.
    static ProcessRun fresh(LabDirectory directory, Ownership ownership, BrokerPrograms programs) throws LabException {
        directory.empty();
        LabState state = LabState.begun(LabProvider.PROCESSES, ownership);
        return new ProcessRun(directory, LabJournal.begin(directory.stateFile(), state), programs);
    }

    /// A lab that is up already, as its journal tells.
    static ProcessRun joined(LabDirectory directory, LabJournal journal, BrokerPrograms programs) throws LabException {
        return new ProcessRun(directory, journal, programs);
    }

    @Override
    public void create(ProgressClock progress) throws LabException {
        EachBroker.run(broker -> broker(broker).create(step -> progress.step(broker, step)));
    }

    @Override
    public void complete(ProgressClock progress) throws LabException {
        EachBroker.run(broker -> broker(broker).start(step -> progress.step(broker, step)));
    }

    @Override
    public void end(ProgressClock progress) throws LabException {
        starter.close();
        new TakeDown(directory, Optional.of(journal.state())).run(progress);
    }

    @Override
    public LocalBroker broker(LabBroker broker) {
        return Objects.requireNonNull(brokers.get(broker));
    }

    @Override
    public LabEndpoints endpoints() {
        return journal.state().ports().endpoints();
    }

    @Override
    public String rabbitControl(List<String> arguments) throws LabException {
        List<String> command = new ArrayList<>();
        command.add(directory.folder(LabBroker.RABBITMQ).resolve("rabbitmqctl").toString());
        command.addAll(arguments);
        return Command.run(command, RABBIT_CONTROL);
    }

    @Override
    public void partition(int node) throws LabException {
        throw noCluster();
    }

    @Override
    public void heal(int node) throws LabException {
        throw noCluster();
    }

    @Override
    public SecondKafka secondKafka() {
        return secondKafka;
    }

    private static LabException noCluster() {
        return new LabException("RabbitMQ is one local process here. A lab as containers has a cluster.");
    }

    private void add(BrokerRecipe recipe) {
        brokers.put(recipe.broker(), new LocalBroker(recipe, directory, journal, starter));
    }
}
