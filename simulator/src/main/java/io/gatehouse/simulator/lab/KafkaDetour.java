package io.gatehouse.simulator.lab;

/// A second way to a lab's Kafka. Kafka tells its clients where to connect, so that a proxy has to be where it says.
///
/// @param listenerPort where Kafka listens
/// @param toldPort where it tells those to connect who come that way: the proxy's place
public record KafkaDetour(int listenerPort, int toldPort) {

    /// That of a lab.
    ///
    /// @throws LabException when it has none
    public static KafkaDetour of(LabEndpoints lab) throws LabException {
        return lab.kafkaDetour()
                .orElseThrow(() -> new LabException("This lab's Kafka tells clients to connect to it directly: a bad"
                        + " network before Kafka needs a lab as processes, brought up by this program."));
    }
}
