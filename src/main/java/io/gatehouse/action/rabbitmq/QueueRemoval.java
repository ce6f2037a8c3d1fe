package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.BrokerException;

/// Deletes a queue unless somebody began to use it: the broker itself looks at that for classic queues, this program
/// right before for the others, whose brokers know no such condition.
///
/// @param onlyIfUnused nobody may consume
/// @param onlyIfEmpty no message may be ready
record QueueRemoval(ActionPorts ports, QueueState queue, boolean onlyIfUnused, boolean onlyIfEmpty) {

    /// As it was previewed, whatever is in it.
    static QueueRemoval of(ActionPorts ports, QueueHanging hanging) {
        return new QueueRemoval(
                ports,
                hanging.queue(),
                hanging.promisesUnused(),
                hanging.queue().readyMessages() == 0);
    }

    /// Deletes it.
    ///
    /// @throws PreviewOutdated when the condition does not hold; the queue is still there then
    void run() {
        var classic = queue.settings().type() == QueueType.CLASSIC;
        if (!classic) {
            look();
        }
        try {
            ports.brokers()
                    .rabbit()
                    .get()
                    .keeping()
                    .deleteQueue(queue.name(), classic && onlyIfUnused, classic && onlyIfEmpty);
        } catch (BrokerException.Refused e) {
            throw new PreviewOutdated(Text.of("outdated.in-use", queue.name().value(), String.valueOf(e.getMessage())));
        }
    }

    private void look() {
        var now = ports.brokers()
                .rabbit()
                .get()
                .findQueue(queue.name())
                .orElseThrow(() ->
                        new BrokerException.NotFound(Broker.RABBITMQ, queue.name() + " was deleted by somebody else"));
        if (onlyIfUnused && now.consumers() > 0) {
            throw new PreviewOutdated(Text.of("outdated.consumers", queue.name().value(), now.consumers()));
        }
        if (onlyIfEmpty && now.readyMessages() > 0) {
            throw new PreviewOutdated(Text.of("outdated.count", queue.name().value(), 0L, now.readyMessages()));
        }
    }
}
