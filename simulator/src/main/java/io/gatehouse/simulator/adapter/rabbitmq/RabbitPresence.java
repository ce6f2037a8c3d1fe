package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.gatehouse.domain.QueueName;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

/// Asks whether things are there, passively, each time over a channel that is thrown away: asking for what is not
/// there closes it. Blocks; used by one thread.
public final class RabbitPresence implements AutoCloseable {

    private static final int GOODBYE_MILLIS = 1_000;

    private final Connection connection;

    private interface Question {
        int ask(Channel channel) throws IOException;
    }

    private RabbitPresence(Connection connection) {
        this.connection = connection;
    }

    /// Connects.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be reached or refuses the login
    public static RabbitPresence open(RabbitAccess access) {
        try {
            return new RabbitPresence(access.open("check").connection());
        } catch (IOException | TimeoutException e) {
            throw RabbitFailures.translate(e);
        }
    }

    /// Whether there is such an exchange.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker does not answer or forbids the question
    public boolean hasExchange(String name) {
        return ask(channel -> {
                    channel.exchangeDeclarePassive(name);
                    return 0;
                })
                .isPresent();
    }

    /// How many consumers a queue has, empty when there is no such queue.
    ///
    /// @throws io.gatehouse.port.BrokerException when the broker does not answer or forbids the question
    public OptionalInt consumers(QueueName queue) {
        return ask(channel -> channel.queueDeclarePassive(queue.value()).getConsumerCount());
    }

    private OptionalInt ask(Question question) {
        try {
            var channel = connection.createChannel();
            var answer = question.ask(channel);
            channel.close();
            return OptionalInt.of(answer);
        } catch (IOException e) {
            if (RabbitFailures.replyCode(e) == AMQP.NOT_FOUND) {
                return OptionalInt.empty();
            }
            throw RabbitFailures.translate(e);
        } catch (TimeoutException | RuntimeException e) {
            throw RabbitFailures.translate(e);
        }
    }

    @Override
    public void close() {
        connection.abort(GOODBYE_MILLIS);
    }
}
