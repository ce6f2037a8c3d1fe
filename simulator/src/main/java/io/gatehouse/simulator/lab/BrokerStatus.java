package io.gatehouse.simulator.lab;

import java.nio.file.Path;
import java.util.List;

/// One broker of a lab as it is now.
///
/// @param version as the broker tells it, empty when it has not answered yet
/// @param pid the broker's process, 0 when there is none
/// @param ports on the loopback address, the one for clients first
/// @param log where its output goes
public record BrokerStatus(LabBroker broker, RunState state, String version, long pid, List<Integer> ports, Path log) {

    static BrokerStatus of(LabDirectory directory, LabState lab, LabBroker broker) {
        BrokerState known = lab.broker(broker);
        long pid =
                known.main().flatMap(ProcessMark::find).map(ProcessHandle::pid).orElse(0L);
        RunState state = switch (known.phase()) {
            case STOPPED -> RunState.STOPPED;
            case STARTING -> pid == 0 ? RunState.DEAD : RunState.STARTING;
            case READY -> pid == 0 ? RunState.DEAD : RunState.RUNNING;
        };
        List<Integer> ports = ports(broker).stream().map(lab.ports()::of).toList();
        return new BrokerStatus(broker, state, known.version(), pid, ports, directory.log(broker));
    }

    static BrokerStatus down(LabDirectory directory, LabBroker broker) {
        return new BrokerStatus(broker, RunState.STOPPED, "", 0, List.of(), directory.log(broker));
    }

    private static List<LabPort> ports(LabBroker broker) {
        return switch (broker) {
            case REDIS -> List.of(LabPort.REDIS);
            case RABBITMQ -> List.of(LabPort.AMQP, LabPort.MANAGEMENT, LabPort.PROMETHEUS);
            case KAFKA -> List.of(LabPort.KAFKA);
        };
    }
}
