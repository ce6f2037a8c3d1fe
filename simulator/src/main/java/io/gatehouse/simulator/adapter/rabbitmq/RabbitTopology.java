package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.pipeline.QueueType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// The exchanges and queues of the pipeline, declared as documented. Nothing is declared again after that.
public final class RabbitTopology {

    static final Duration MESSAGE_TTL = Duration.ofSeconds(60);

    private RabbitTopology() {}

    /// Makes what is missing, with classic queues; blocks.
    public static void declare(RabbitAccess access, PipelineNames.RabbitMq names) {
        declare(access, names, QueueType.CLASSIC);
    }

    /// Makes what is missing; blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be reached, refuses the login, or has
    /// something of that name with other arguments
    public static void declare(RabbitAccess access, PipelineNames.RabbitMq names, QueueType type) {
        try (var connection = access.open("topology").connection();
                var channel = connection.createChannel()) {
            declare(channel, names, type);
        } catch (IOException | TimeoutException e) {
            throw RabbitFailures.translate(e);
        }
    }

    /// Removes it, the quorum queues beside it and everything that is in them; what is not there is no matter. Blocks.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be reached or refuses
    public static void remove(RabbitAccess access, PipelineNames.RabbitMq names) {
        try (var connection = access.open("topology").connection();
                var channel = connection.createChannel()) {
            var beside = RabbitTicketRoute.beside(names);
            for (var each : List.of(names, beside)) {
                channel.queueDelete(each.queue().value());
                channel.queueDelete(each.deadLetterQueue().value());
            }
            channel.exchangeDelete(names.exchange());
            channel.exchangeDelete(names.deadLetterExchange());
        } catch (IOException | TimeoutException e) {
            throw RabbitFailures.translate(e);
        }
    }

    private static void declare(Channel channel, PipelineNames.RabbitMq names, QueueType type) throws IOException {
        channel.exchangeDeclare(names.deadLetterExchange(), BuiltinExchangeType.DIRECT, true);
        channel.queueDeclare(names.deadLetterQueue().value(), true, false, false, arguments(type, Map.of()));
        channel.queueBind(names.deadLetterQueue().value(), names.deadLetterExchange(), names.deadLetterRoutingKey());

        channel.exchangeDeclare(names.exchange(), BuiltinExchangeType.DIRECT, true);
        Map<String, Object> arguments = Map.of(
                "x-dead-letter-exchange", names.deadLetterExchange(),
                "x-dead-letter-routing-key", names.deadLetterRoutingKey(),
                "x-message-ttl", (int) MESSAGE_TTL.toMillis());
        channel.queueDeclare(names.queue().value(), true, false, false, arguments(type, arguments));
        channel.queueBind(names.queue().value(), names.exchange(), names.routingKey());
    }

    /// A classic queue is declared without its type, as older deployments have it: the broker compares the arguments.
    private static Map<String, Object> arguments(QueueType type, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(others);
        if (type == QueueType.QUORUM) {
            all.put("x-queue-type", "quorum");
        }
        return all;
    }
}
