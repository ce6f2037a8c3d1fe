package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import io.gatehouse.port.ReplayLink;
import java.util.Map;
import java.util.Optional;

/// A delivered message with everything that is sent on unchanged.
final class AmqpLetter implements ReplayLink.Letter {

    private final long deliveryTag;
    private final AMQP.BasicProperties properties;
    private final byte[] body;

    AmqpLetter(long deliveryTag, AMQP.BasicProperties properties, byte[] body) {
        this.deliveryTag = deliveryTag;
        this.properties = properties;
        this.body = body;
    }

    @Override
    public long deliveryTag() {
        return deliveryTag;
    }

    AMQP.BasicProperties properties() {
        return properties;
    }

    byte[] body() {
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
}
