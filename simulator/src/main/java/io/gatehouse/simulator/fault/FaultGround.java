package io.gatehouse.simulator.fault;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.util.List;
import java.util.Map;

/// What faults may take hold of: the brokers of a lab, and nothing else.
public interface FaultGround {

    /// What the pipeline's parts are called there.
    PipelineNames names();

    /// Runs `rabbitmqctl` for the (first) node and returns what it printed.
    ///
    /// @throws LabException with what it complained about
    String rabbitControl(String... arguments) throws LabException;

    /// Values of Redis' settings, by their names.
    ///
    /// @throws LabException when Redis does not answer
    Map<String, String> redisSettings(List<String> names) throws LabException;

    /// Changes settings of Redis until it is started anew.
    ///
    /// @throws LabException when Redis does not answer or refuses one
    void setRedis(Map<String, String> settings) throws LabException;

    /// How much memory Redis uses now, in bytes.
    ///
    /// @throws LabException when Redis does not answer
    long redisMemory() throws LabException;

    /// Stops every process of a broker where it is.
    ///
    /// @throws LabException when it does not run
    void freeze(LabBroker broker) throws LabException;

    /// Lets a broker that stands still go on; one that does not is left as it is.
    ///
    /// @throws LabException when it does not run
    void thaw(LabBroker broker) throws LabException;

    /// Kills a broker as a power cut would.
    ///
    /// @throws LabException when it does not run
    void kill(LabBroker broker) throws LabException;

    /// Starts a broker with what its disk has kept and returns when it answers; one that runs is left as it is.
    ///
    /// @throws LabException when it does not come up
    void startAgain(LabBroker broker) throws LabException;

    /// RabbitMQ's definitions of queues, exchanges and bindings, as its management API has them (JSON).
    ///
    /// @throws LabException when the API does not answer
    String definitions() throws LabException;

    /// Makes what these definitions say and is not there; nothing that is there is changed.
    ///
    /// @throws LabException when the API refuses them or does not answer
    void define(String definitions) throws LabException;

    /// Deletes a queue, an exchange or a binding; one that is not there is no matter.
    ///
    /// @param way as the management API has it below the virtual host: `queues`, `shop`
    /// @throws LabException when the API refuses it or does not answer
    void delete(List<String> way) throws LabException;

    /// The second broker of Kafka that there may be.
    ///
    /// @throws LabException when this lab can have none
    SecondBroker secondKafka() throws LabException;
}
