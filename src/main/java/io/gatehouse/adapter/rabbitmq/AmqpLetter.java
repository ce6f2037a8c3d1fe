package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import io.gatehouse.port.ReplayLink;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/// A delivered message with everything that is sent on unchanged.
final class AmqpLetter implements ReplayLink.Letter {

    private final Envelope envelope;
    private final AMQP.BasicProperties properties;
    private final byte[] body;

    AmqpLetter(Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        this.envelope = envelope;
        this.properties = properties;
        this.body = body;
    }

    static AmqpLetter of(GetResponse got) {
        return new AmqpLetter(got.getEnvelope(), got.getProps(), got.getBody());
    }

    @Override
    public long deliveryTag() {
        return envelope.getDeliveryTag();
    }

    @Override
    public String exchange() {
        return envelope.getExchange();
    }

    @Override
    public String routingKey() {
        return envelope.getRoutingKey();
    }

    @Override
    public boolean redelivered() {
        return envelope.isRedeliver();
    }

    AMQP.BasicProperties amqp() {
        return properties;
    }

    @Override
    public Map<String, Object> properties() {
        return AmqpProperties.table(properties);
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public Map<String, Object> headers() {
        var headers = properties.getHeaders();
        return headers == null ? Map.of() : headers;
    }

    @Override
    public Optional<String> expiration() {
        return Optional.ofNullable(properties.getExpiration());
    }

    @Override
    public Optional<String> userId() {
        return Optional.ofNullable(properties.getUserId());
    }

    @Override
    public Optional<String> messageId() {
        return Optional.ofNullable(properties.getMessageId());
    }

    @Override
    public Optional<Instant> timestamp() {
        return Optional.ofNullable(properties.getTimestamp()).map(Date::toInstant);
    }
}
