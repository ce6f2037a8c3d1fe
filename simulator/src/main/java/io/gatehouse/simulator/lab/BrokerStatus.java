package io.gatehouse.simulator.lab;

import java.util.List;

/// One broker of a lab as it is now.
///
/// @param version as the broker tells it, empty when it has not answered yet
/// @param pid the broker's process, 0 when there is none or it is in containers
/// @param containers the names of its containers, none when it is a process
/// @param ports on the loopback address, the one for clients first
/// @param log the file where its output goes, or the command that shows it
public record BrokerStatus(
        LabBroker broker,
        RunState state,
        String version,
        long pid,
        List<String> containers,
        List<Integer> ports,
        String log) {

    /// Whether there is something that runs, be it ready or not.
    public boolean runs() {
        return state == RunState.RUNNING || state == RunState.STARTING;
    }

    static BrokerStatus ofProcess(LabDirectory directory, LabState lab, LabBroker broker) {
        BrokerState known = lab.broker(broker);
        long pid =
                known.main().flatMap(ProcessMark::find).map(ProcessHandle::pid).orElse(0L);
        RunState state = state(known, pid != 0);
        return new BrokerStatus(
                broker, state, known.version(), pid, List.of(), ports(lab, broker), log(directory, broker));
    }

    /// @param all the lab's containers
    static BrokerStatus ofContainers(LabState lab, LabBroker broker, List<LabContainer> all) {
        BrokerState known = lab.broker(broker);
        List<LabContainer> own =
                all.stream().filter(container -> container.broker() == broker).toList();
        RunState state = state(known, !own.isEmpty() && own.stream().allMatch(LabContainer::runs));
        List<String> names = own.stream().map(LabContainer::name).toList();
        String log = names.isEmpty() ? "" : "docker logs " + names.getFirst();
        return new BrokerStatus(broker, state, known.version(), 0, names, ports(lab, broker), log);
    }

    static BrokerStatus down(LabDirectory directory, LabBroker broker) {
        return new BrokerStatus(broker, RunState.STOPPED, "", 0, List.of(), List.of(), log(directory, broker));
    }

    private static RunState state(BrokerState known, boolean runs) {
        return switch (known.phase()) {
            case STOPPED -> RunState.STOPPED;
            case STARTING -> runs ? RunState.STARTING : RunState.DEAD;
            case READY -> runs ? RunState.RUNNING : RunState.DEAD;
        };
    }

    private static String log(LabDirectory directory, LabBroker broker) {
        return directory.log(broker).toString();
    }

    private static List<Integer> ports(LabState lab, LabBroker broker) {
        LabEndpoints at = lab.ports().endpoints();
        return switch (broker) {
            case REDIS -> List.of(at.redisPort());
            case RABBITMQ ->
                at.rabbitNodes().stream().flatMap(RabbitNode::ports).toList();
            case KAFKA -> List.of(at.kafkaPort());
        };
    }
}
