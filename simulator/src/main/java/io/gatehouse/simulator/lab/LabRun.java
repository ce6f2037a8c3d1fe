package io.gatehouse.simulator.lab;

import java.util.List;

/// A lab from the moment it begins to come up until it is down, whatever its brokers run as.
interface LabRun {
    /// Brings the brokers up with empty stores; returns when all of them answer.
    void create(ProgressClock progress) throws LabException;

    /// Starts the brokers that do not run any more.
    void complete(ProgressClock progress) throws LabException;

    /// Stops everything, also what is just being started by another thread.
    void end(ProgressClock progress) throws LabException;

    BrokerControl broker(LabBroker broker);

    LabEndpoints endpoints();

    /// Runs `rabbitmqctl` for the (first) node and returns what it printed.
    ///
    /// @throws LabException with what it complained about
    String rabbitControl(List<String> arguments) throws LabException;

    /// Cuts one RabbitMQ node (1, 2, …) off from the others and from its clients; it goes on running.
    ///
    /// @throws LabException when this lab has no cluster, or no such node
    void partition(int node) throws LabException;

    /// Joins a node that was cut off again; returns when the cluster is whole.
    void heal(int node) throws LabException;

    /// A second broker of Kafka, which is not there until it is started.
    ///
    /// @throws LabException when this lab can have none
    SecondKafka secondKafka() throws LabException;
}
