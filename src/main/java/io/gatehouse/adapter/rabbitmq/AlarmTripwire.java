package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Tripwire;
import java.util.Set;
import java.util.concurrent.CompletionException;

/// Trips when RabbitMQ raises or clears an alarm of its own. A connection that only listens would never be told:
/// `connection.blocked` goes to those that publish. For one thread.
final class AlarmTripwire implements Tripwire {

    private final ManagementApi api;
    private Set<BrokerAlarm> last = Set.of();

    AlarmTripwire(ManagementApi api) {
        this.api = api;
    }

    @Override
    public boolean tripped() {
        var before = last;
        try {
            last = AlarmCheck.ask(api).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokerException ours) {
                throw ours;
            }
            throw e;
        }
        return !last.equals(before);
    }
}
