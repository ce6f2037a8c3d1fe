package io.gatehouse.simulator.lab;

/// A second way to a lab's Kafka. Kafka tells its clients where to connect, so that a proxy has to be where it says.
///
/// @param listenerPort where Kafka listens
/// @param toldPort where it tells those to connect who come that way: the proxy's place
public record KafkaDetour(int listenerPort, int toldPort) {}
