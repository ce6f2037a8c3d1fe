package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// RabbitMQ with management, Prometheus and shovel plugins, and an Erlang port mapper of its own.
final class RabbitRecipe implements BrokerRecipe {
    private final LabDirectory directory;
    private final LabPorts ports;
    private final Path server;
    private final Path portMapper;
    private final RabbitSettings settings;

    RabbitRecipe(LabDirectory directory, LabPorts ports, BrokerPrograms programs) throws LabException {
        this.directory = directory;
        this.ports = ports;
        this.server = programs.rabbitmqServer();
        this.portMapper = RabbitProgram.portMapper();
        this.settings = new RabbitSettings(directory, ports);
    }

    @Override
    public LabBroker broker() {
        return LabBroker.RABBITMQ;
    }

    @Override
    public void prepare(ProcessStarter starter) throws IOException {
        settings.write(server);
    }

    @Override
    public List<Launch> launches() {
        Path folder = directory.folder(broker());
        Path log = directory.log(broker());
        // Started here and not by Erlang on the way: that one would stay behind when the broker has ended.
        List<String> mapper = List.of(
                portMapper.toString(), "-port", String.valueOf(ports.of(LabPort.EPMD)), "-address", LabPorts.LOOPBACK);
        return List.of(
                new Launch("epmd", mapper, Map.of(), folder, log),
                new Launch("rabbitmq-server", List.of(server.toString()), settings.serverEnvironment(), folder, log));
    }

    @Override
    public BrokerProbe probe() {
        return new RabbitProbe(ports.endpoints());
    }
}
