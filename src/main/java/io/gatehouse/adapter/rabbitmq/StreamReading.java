package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.RabbitMessages;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads a stream message by message, one at a time, until as many as wanted have come or no further one comes.
final class StreamReading {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration NEXT = Duration.ofMillis(500);

    private final Channel channel;
    private final BlockingQueue<AmqpLetter> arrived = new LinkedBlockingQueue<>();

    StreamReading(Channel channel) {
        this.channel = channel;
    }

    /// Reads from an offset as the argument `x-stream-offset` names it.
    void read(QueueName stream, String offset, int most, RabbitMessages.Visitor visitor) throws IOException {
        // Streams deliver only with a prefetch; one at a time, as nobody knows how large they are.
        channel.basicQos(1);
        var tag = channel.basicConsume(stream.value(), false, Map.of("x-stream-offset", offset), consumer());
        try {
            for (var seen = 0; seen < most; seen++) {
                var letter = arrived.poll((seen == 0 ? FIRST : NEXT).toMillis(), TimeUnit.MILLISECONDS);
                if (letter == null || !visitor.seen(letter)) {
                    break;
                }
                channel.basicAck(letter.deliveryTag(), false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.basicCancel(tag);
    }

    private DefaultConsumer consumer() {
        return new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                arrived.add(new AmqpLetter(envelope, properties, body));
            }
        };
    }
}
