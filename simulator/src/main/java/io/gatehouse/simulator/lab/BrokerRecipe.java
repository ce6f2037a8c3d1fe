package io.gatehouse.simulator.lab;

import java.io.IOException;
import java.util.List;

/// How one kind of broker is prepared, started and recognised as ready.
interface BrokerRecipe {
    LabBroker broker();

    /// Writes the configuration and an empty store.
    ///
    /// @throws LabException when the broker's own tools refuse
    void prepare(ProcessStarter starter) throws IOException, LabException, InterruptedException;

    /// The processes in the order in which they are started; the last one is the broker.
    List<Launch> launches();

    /// Tells when the broker is ready.
    BrokerProbe probe();
}
