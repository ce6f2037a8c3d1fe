package io.gatehouse.simulator.lab;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A lab as it is now; without endpoints it is not up.
public record LabStatus(
        String name,
        @Nullable LabProvider provider,
        @Nullable Ownership ownership,
        @Nullable LabEndpoints endpoints,
        List<BrokerStatus> brokers) {

    static LabStatus of(LabDirectory directory, LabState lab) {
        List<LabContainer> containers = lab.provider() == LabProvider.CONTAINERS ? containers(directory) : List.of();
        List<BrokerStatus> brokers = Stream.of(LabBroker.values())
                .map(broker -> switch (lab.provider()) {
                    case PROCESSES -> BrokerStatus.ofProcess(directory, lab, broker);
                    case CONTAINERS -> BrokerStatus.ofContainers(lab, broker, containers);
                })
                .toList();
        return new LabStatus(
                directory.name(), lab.provider(), lab.ownership(), lab.ports().endpoints(), brokers);
    }

    static LabStatus down(LabDirectory directory) {
        List<BrokerStatus> brokers = Stream.of(LabBroker.values())
                .map(broker -> BrokerStatus.down(directory, broker))
                .toList();
        return new LabStatus(directory.name(), null, null, null, brokers);
    }

    /// Without a living engine there are no living containers either.
    private static List<LabContainer> containers(LabDirectory directory) {
        try {
            return LabContainer.of(ContainerEngine.find(), directory.token());
        } catch (LabException e) {
            return List.of();
        }
    }

    /// Whether all brokers run.
    public boolean up() {
        return brokers.stream().allMatch(broker -> broker.state() == RunState.RUNNING);
    }

    /// That broker's status.
    public BrokerStatus broker(LabBroker broker) {
        return brokers.stream()
                .filter(status -> status.broker() == broker)
                .findFirst()
                .orElseThrow();
    }
}
