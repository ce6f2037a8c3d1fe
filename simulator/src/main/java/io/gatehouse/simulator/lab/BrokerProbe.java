package io.gatehouse.simulator.lab;

import java.io.IOException;

/// Asks a broker in its own protocol whether it is ready, waiting at most a second or two for each answer.
interface BrokerProbe {
    /// The broker's version, empty when it does not tell.
    ///
    /// @throws IOException while the broker is not ready, with the reason
    String ask() throws IOException;
}
