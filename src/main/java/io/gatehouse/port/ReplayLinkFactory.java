package io.gatehouse.port;

import io.gatehouse.domain.QueueName;

/// Connects for a replay. May be called from any thread; blocks up to the connect time-out.
@FunctionalInterface
public interface ReplayLinkFactory {

    /// Connects; nothing is delivered before [ReplayLink#consume].
    ///
    /// @throws BrokerException when there is no connection
    ReplayLink open(QueueName source, ReplayLink.Listener listener);
}
