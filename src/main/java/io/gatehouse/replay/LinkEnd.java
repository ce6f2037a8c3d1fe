package io.gatehouse.replay;

import io.gatehouse.port.BrokerException;

/// How the work on one link ended.
sealed interface LinkEnd {

    /// All that was to be done on it is done, or the operator stopped it.
    record Finished() implements LinkEnd {}

    /// New messages arrived in the queue meanwhile.
    record Grown(long arrivals) implements LinkEnd {}

    /// A message came that has hardly a delivery left.
    record NearLimit(long deliveries) implements LinkEnd {}

    /// Another link may go on.
    record Lost(BrokerException why) implements LinkEnd {}

    /// Another link would be refused too.
    record Refused(BrokerException why) implements LinkEnd {}

    /// By the kind of failure: only an unreachable broker may come back by itself.
    static LinkEnd of(BrokerException why) {
        return why instanceof BrokerException.Unreachable ? new Lost(why) : new Refused(why);
    }
}
