package io.gatehouse.adapter.rabbitmq;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.port.ReplayLinkFactory;
import io.gatehouse.port.Secrets;
import java.io.IOException;

/// Opens the two connections of a replay. Thread-safe; keeps none.
public final class AmqpReplayLinks implements ReplayLinkFactory {

    private final AmqpConnections connections;

    public AmqpReplayLinks(Endpoints.RabbitMq endpoint, Secrets secrets) {
        this.connections = new AmqpConnections(endpoint, secrets);
    }

    @Override
    public ReplayLink open(QueueName source, ReplayLink.Listener listener) {
        var consuming = connections.open("replay, from " + source);
        try {
            var publishing = connections.openForPublishing("replay, to the targets");
            try {
                return new AmqpReplayLink(source, listener, consuming, publishing, connections.user());
            } catch (IOException | RuntimeException e) {
                publishing.abort();
                throw Failures.translate("Replay of " + source, e);
            }
        } catch (RuntimeException e) {
            consuming.abort();
            throw e;
        }
    }
}
