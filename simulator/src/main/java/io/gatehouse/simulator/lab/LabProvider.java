package io.gatehouse.simulator.lab;

/// What a lab's brokers run as.
public enum LabProvider {
    /// Programs of this machine, started one by one: quickest, one RabbitMQ node.
    PROCESSES("local processes"),
    /// Containers of this machine's engine, brought up by compose: a RabbitMQ cluster of three nodes.
    CONTAINERS("containers");

    private final String words;

    LabProvider(String words) {
        this.words = words;
    }

    /// The provider in plain words.
    public String words() {
        return words;
    }
}
