package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A lab whose brokers are containers: compose makes them, the engine does the rest. They are found by their label, so
/// that whoever comes after can remove them.
final class ContainerRun implements LabRun {
    private final LabDirectory directory;
    private final LabJournal journal;
    private final ContainerEngine engine;
    private final ProcessStarter starter;
    private final ComposeProject project;
    private final RabbitNetwork network;
    private final Map<LabBroker, ContainerBroker> brokers = new EnumMap<>(LabBroker.class);

    private ContainerRun(LabDirectory directory, LabJournal journal, ContainerEngine engine, String kafkaVersion) {
        this.directory = directory;
        this.journal = journal;
        this.engine = engine;
        this.starter = new ProcessStarter(directory);
        this.project = new ComposeProject(directory);
        LabEndpoints endpoints = endpoints();
        RabbitProbe rabbit = new RabbitProbe(endpoints);
        this.network = new RabbitNetwork(engine, directory.token(), rabbit);
        add(LabBroker.REDIS, new RedisProbe(endpoints.redisPort()));
        add(LabBroker.RABBITMQ, rabbit);
        add(LabBroker.KAFKA, new KafkaProbe(endpoints.kafkaPort(), kafkaVersion));
    }

    /// A lab that begins with nothing.
    static ContainerRun fresh(LabDirectory directory, Ownership ownership) throws LabException {
        ContainerEngine engine = ContainerEngine.find();
        ContainerImages images = ContainerImages.find(engine);
        engine.compose();
        directory.empty();
        LabState state = LabState.begun(LabProvider.CONTAINERS, ownership);
        new ComposeProject(directory).write(state.ports(), images);
        LabJournal journal = LabJournal.begin(directory.stateFile(), state);
        return new ContainerRun(directory, journal, engine, images.version(LabBroker.KAFKA));
    }

    /// A lab that is up already, as its journal tells.
    static ContainerRun joined(LabDirectory directory, LabJournal journal) throws LabException {
        String kafkaVersion = journal.state().broker(LabBroker.KAFKA).version();
        return new ContainerRun(directory, journal, ContainerEngine.find(), kafkaVersion);
    }

    @Override
    public void create(ProgressClock progress) throws LabException {
        brokers.forEach((broker, containers) -> containers.preparing(step -> progress.step(broker, step)));
        complete(progress);
    }

    @Override
    public void complete(ProgressClock progress) throws LabException {
        compose();
        EachBroker.run(broker -> broker(broker).awaitReady(step -> progress.step(broker, step)));
    }

    private void compose() throws LabException {
        try {
            Process up = starter.start(project.up(engine.compose()));
            if (up.waitFor() != 0) {
                throw new LabException("The containers could not be brought up. " + LogTail.of(directory.composeLog()));
            }
        } catch (IOException e) {
            throw new LabException("Compose cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while the containers were brought up.", e);
        }
    }

    @Override
    public void end(ProgressClock progress) throws LabException {
        starter.close();
        new TakeDown(directory, Optional.of(journal.state())).run(progress);
    }

    @Override
    public ContainerBroker broker(LabBroker broker) {
        return Objects.requireNonNull(brokers.get(broker));
    }

    @Override
    public LabEndpoints endpoints() {
        return journal.state().ports().endpoints();
    }

    @Override
    public String rabbitControl(List<String> arguments) throws LabException {
        LabContainer node = LabContainer.of(engine, directory.token()).stream()
                .filter(container -> container.broker() == LabBroker.RABBITMQ)
                .findFirst()
                .orElseThrow(() -> new LabException("RabbitMQ has no container."));
        List<String> command = new ArrayList<>(List.of("exec", node.name(), "rabbitmqctl"));
        command.addAll(arguments);
        return engine.run(ProcessRun.RABBIT_CONTROL, command.toArray(String[]::new));
    }

    @Override
    public void partition(int node) throws LabException {
        network.cut(node);
    }

    @Override
    public void heal(int node) throws LabException {
        network.join(node);
    }

    @Override
    public SecondKafka secondKafka() throws LabException {
        throw new LabException("Kafka is one container here. A second broker needs a lab as processes.");
    }

    private void add(LabBroker broker, BrokerProbe probe) {
        brokers.put(broker, new ContainerBroker(broker, engine, directory, journal, probe));
    }
}
