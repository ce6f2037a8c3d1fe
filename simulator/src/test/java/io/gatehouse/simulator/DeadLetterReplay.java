package io.gatehouse.simulator;

import com.rabbitmq.client.GetResponse;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.lab.LabEndpoints;

/// What an operator's tool does with dead letters: back to where they came from, one by one, confirmed.
final class DeadLetterReplay {

    private DeadLetterReplay() {}

    static int all(LabEndpoints lab, PipelineNames.RabbitMq names) throws Exception {
        try (var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            int replayed = 0;
            GetResponse dead;
            while ((dead = channel.basicGet(names.deadLetterQueue().value(), false)) != null) {
                channel.basicPublish(names.exchange(), names.routingKey(), true, dead.getProps(), dead.getBody());
                channel.waitForConfirmsOrDie(5_000);
                channel.basicAck(dead.getEnvelope().getDeliveryTag(), false);
                replayed++;
            }
            return replayed;
        }
    }

    /// Sends the first requests of the issue queue to the dead letters.
    static void reject(LabEndpoints lab, PipelineNames.RabbitMq names, int count) throws Exception {
        try (var connection = BrokerCounts.factory(lab).newConnection();
                var channel = connection.createChannel()) {
            for (int i = 0; i < count; i++) {
                GetResponse ready = channel.basicGet(names.queue().value(), false);
                channel.basicReject(ready.getEnvelope().getDeliveryTag(), false);
            }
        }
    }
}
