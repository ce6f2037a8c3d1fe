package io.gatehouse.simulator.lab;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The port numbers of one lab; they stay the same for as long as the lab is up, also when a broker is restarted.
record LabPorts(@JsonValue Map<LabPort, Integer> numbers) {
    static final String LOOPBACK = "127.0.0.1";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    LabPorts {
        numbers = Map.copyOf(numbers);
        for (LabPort port : List.of(LabPort.REDIS, LabPort.AMQP, LabPort.KAFKA)) {
            if (!numbers.containsKey(port)) {
                throw new IllegalArgumentException("no number for " + port);
            }
        }
    }

    /// A block of ports nobody listens on at this moment.
    static LabPorts free(LabProvider provider) throws LabException {
        List<LabPort> wanted = LabPort.of(provider);
        int next = FreePorts.block(wanted.size());
        Map<LabPort, Integer> numbers = new EnumMap<>(LabPort.class);
        for (LabPort port : wanted) {
            numbers.put(port, next++);
        }
        return new LabPorts(numbers);
    }

    int of(LabPort port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    LabEndpoints endpoints() {
        return new LabEndpoints(
                LOOPBACK,
                of(LabPort.REDIS),
                of(LabPort.AMQP),
                of(LabPort.MANAGEMENT),
                of(LabPort.PROMETHEUS),
                of(LabPort.KAFKA),
                furtherNodes(),
                kafkaDetour());
    }

    /// Containers have none, nor has a lab that an older program brought up.
    private Optional<KafkaDetour> kafkaDetour() {
        return numbers.containsKey(LabPort.KAFKA_PROXY)
                ? Optional.of(new KafkaDetour(of(LabPort.KAFKA_BEHIND_PROXY), of(LabPort.KAFKA_PROXY)))
                : Optional.empty();
    }

    private List<RabbitNode> furtherNodes() {
        if (!numbers.containsKey(LabPort.AMQP_2)) {
            return List.of();
        }
        return List.of(
                new RabbitNode(of(LabPort.AMQP_2), of(LabPort.MANAGEMENT_2), of(LabPort.PROMETHEUS_2)),
                new RabbitNode(of(LabPort.AMQP_3), of(LabPort.MANAGEMENT_3), of(LabPort.PROMETHEUS_3)));
    }
}
