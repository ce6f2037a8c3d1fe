package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.ReplayLink;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A replay's two connections with one channel each: one consumes and acknowledges, one publishes.
final class AmqpReplayLink implements ReplayLink {

    private static final int CLOSE_MILLIS = 5_000;

    private final QueueName queue;
    private final Listener listener;
    private final Connection consuming;
    private final Connection publishing;
    private final String user;
    private final Channel source;
    private final Channel target;
    private volatile boolean closed;
    private @Nullable LetterConsumer consumer;
    private String consumerTag = "";

    AmqpReplayLink(QueueName queue, Listener listener, Connection consuming, Connection publishing, String user)
            throws IOException {
        this.queue = queue;
        this.listener = listener;
        this.consuming = consuming;
        this.publishing = publishing;
        this.user = user;
        this.source = Objects.requireNonNull(consuming.createChannel(), "no channel left");
        this.target = Objects.requireNonNull(publishing.createChannel(), "no channel left");
        target.confirmSelect();
        listen();
    }

    private void listen() {
        target.addConfirmListener(listener::confirmed, listener::rejected);
        target.addReturnListener(returned -> listener.returned(letter(returned), returned.getReplyText()));
        publishing.addBlockedListener(listener::blocked, listener::unblocked);
        consuming.addShutdownListener(this::connectionEnded);
        publishing.addShutdownListener(this::connectionEnded);
        source.addShutdownListener(this::sourceEnded);
        target.addShutdownListener(this::targetEnded);
    }

    private static AmqpLetter letter(Return returned) {
        var envelope = new com.rabbitmq.client.Envelope(0, false, returned.getExchange(), returned.getRoutingKey());
        return new AmqpLetter(envelope, returned.getProperties(), returned.getBody());
    }

    @Override
    public void consume(int prefetch) {
        try {
            source.basicQos(prefetch);
            var next = new LetterConsumer(listener);
            consumerTag = source.basicConsume(queue.value(), false, next);
            consumer = next;
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Reading " + queue, e);
        }
    }

    @Override
    public void cancel() {
        var current = consumer;
        if (current == null) {
            return;
        }
        try {
            source.basicCancel(consumerTag);
            current.awaitEnd();
            consumer = null;
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Reading " + queue, e);
        }
    }

    @Override
    public boolean exchangeExists(String exchange) {
        try {
            return Probe.exists(publishing, channel -> channel.exchangeDeclarePassive(exchange));
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Looking for exchange " + exchange, e);
        }
    }

    @Override
    public void publish(Letter letter, Envelope envelope) {
        var amqp = (AmqpLetter) letter;
        var properties = amqp.amqp()
                .builder()
                .headers(headers(envelope, amqp))
                .expiration(envelope.expiration().orElse(null))
                .userId(envelope.keepUserId() ? amqp.amqp().getUserId() : null)
                .build();
        try {
            target.basicPublish(
                    envelope.target().exchange(), envelope.target().routingKey(), true, properties, amqp.body());
        } catch (IOException | ShutdownSignalException e) {
            throw lost(e);
        }
    }

    // A message without a header table stays without one.
    private static @Nullable Map<String, Object> headers(Envelope envelope, AmqpLetter letter) {
        var original = letter.amqp().getHeaders();
        return envelope.headers().isEmpty() && (original == null || !original.isEmpty()) ? null : envelope.headers();
    }

    @Override
    public void ack(long deliveryTag, boolean upTo) {
        try {
            source.basicAck(deliveryTag, upTo);
        } catch (IOException | ShutdownSignalException e) {
            throw lost(e);
        }
    }

    @Override
    public long readyMessages() {
        try {
            return Probe.ask(consuming, channel -> channel.messageCount(queue.value()));
        } catch (IOException | ShutdownSignalException e) {
            throw Failures.translate("Counting " + queue, e);
        }
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public void close() {
        closed = true;
        // The channel first, in band: acknowledgements on their way are taken before the rest is given back.
        try {
            source.close();
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            // Lost already: the broker gives everything back by itself once the connection is gone.
        }
        consuming.abort(CLOSE_MILLIS);
        publishing.abort(CLOSE_MILLIS);
    }

    private void connectionEnded(ShutdownSignalException why) {
        if (closed) {
            return;
        }
        switch (Failures.replyCode(why)) {
            case AMQP.ACCESS_REFUSED, AMQP.NOT_ALLOWED -> listener.refused(Failures.translate("Replay", why));
            default -> listener.lost(lost(why));
        }
    }

    private void sourceEnded(ShutdownSignalException why) {
        switch (closed || why.isHardError() ? 0 : Failures.replyCode(why)) {
            case 0 -> {}
            case AMQP.NOT_FOUND, AMQP.ACCESS_REFUSED, AMQP.RESOURCE_LOCKED ->
                listener.refused(Failures.translate("Reading " + queue, why));
            default -> listener.lost(lost(why));
        }
    }

    // An exchange that was deleted just now is found missing on the next link; anything else would happen again.
    private void targetEnded(ShutdownSignalException why) {
        switch (closed || why.isHardError() ? 0 : Failures.replyCode(why)) {
            case 0 -> {}
            case AMQP.NOT_FOUND -> listener.lost(lost(why));
            default -> listener.refused(Failures.translate("Publishing", why));
        }
    }

    private static BrokerException lost(Exception why) {
        return new BrokerException.Unreachable(Broker.RABBITMQ, "Connection lost: " + Failures.words(why), why);
    }
}
