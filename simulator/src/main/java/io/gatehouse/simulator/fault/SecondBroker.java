package io.gatehouse.simulator.fault;

import io.gatehouse.simulator.lab.LabException;
import java.util.List;

/// A second broker of a lab's Kafka, which is there only while a fault lasts. Everything blocks, and throws when the
/// cluster does not answer or is not through within half a minute.
public interface SecondBroker {

    /// Its id in the cluster.
    int id();

    /// The ids of the brokers that hold a partition; none when there is no such partition.
    List<Integer> holders(String topic, int partition) throws LabException;

    /// Starts it, with the partitions that it had, and returns when it is in the cluster; one that is there already is
    /// left as it is.
    void join() throws LabException;

    /// Moves a partition with all that is in it, and returns when those brokers and no others hold it.
    void move(String topic, int partition, List<Integer> brokers) throws LabException;

    /// Kills it as a power cut would. The cluster notices after nine seconds without a sign of life.
    void crash() throws LabException;

    /// Hands whatever it holds to the other broker, stops it, strikes it off the cluster and removes its store; does
    /// nothing when it is not there.
    void leave() throws LabException;
}
