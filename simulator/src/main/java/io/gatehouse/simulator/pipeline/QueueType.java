package io.gatehouse.simulator.pipeline;

/// What kind of queue RabbitMQ makes of the pipeline's two.
public enum QueueType {
    /// One copy on one node.
    CLASSIC,
    /// A copy on every node of the cluster; a message is confirmed when most have it.
    QUORUM
}
