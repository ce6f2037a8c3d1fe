package io.gatehouse.simulator.adapter.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.simulator.pipeline.TicketConsumer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A message as it came over one channel. Once that channel is closed, settling it does nothing: its tag means
/// nothing to another channel, and the broker delivers the message again.
final class RabbitDelivery implements TicketConsumer.Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitDelivery.class);

    private final Channel channel;
    private final long tag;
    private final byte[] body;
    private final boolean settled;

    private interface Settlement {
        void send() throws IOException;
    }

    /// @param settled whether the broker took it for done when it handed it out
    RabbitDelivery(Channel channel, long tag, byte[] body, boolean settled) {
        this.channel = channel;
        this.tag = tag;
        this.body = body;
        this.settled = settled;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public void ack() {
        settle(() -> channel.basicAck(tag, false));
    }

    @Override
    public void reject() {
        settle(() -> channel.basicNack(tag, false, false));
    }

    @Override
    public void requeue() {
        settle(() -> channel.basicNack(tag, false, true));
    }

    private void settle(Settlement settlement) {
        if (settled) {
            return;
        }
        try {
            settlement.send();
        } catch (IOException | ShutdownSignalException e) {
            LOG.debug("not settled, so it will come again: {}", RabbitFailures.words(e));
        }
    }
}
