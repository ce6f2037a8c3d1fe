package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.AMQP;
import io.gatehouse.domain.DeliveryLimit;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The properties of a message by their names in AMQP, both ways.
final class AmqpProperties {

    private AmqpProperties() {}

    static Map<String, Object> table(AMQP.BasicProperties properties) {
        var table = new LinkedHashMap<String, Object>();
        put(table, "content-type", properties.getContentType());
        put(table, "content-encoding", properties.getContentEncoding());
        put(table, "delivery-mode", properties.getDeliveryMode());
        put(table, "priority", properties.getPriority());
        put(table, "correlation-id", properties.getCorrelationId());
        put(table, "reply-to", properties.getReplyTo());
        put(table, "expiration", properties.getExpiration());
        put(table, "message-id", properties.getMessageId());
        var timestamp = properties.getTimestamp();
        put(table, "timestamp", timestamp == null ? null : timestamp.toInstant().getEpochSecond());
        put(table, "type", properties.getType());
        put(table, "user-id", properties.getUserId());
        put(table, "app-id", properties.getAppId());
        return table;
    }

    private static void put(Map<String, Object> table, String name, @Nullable Object value) {
        if (value != null) {
            table.put(name, value);
        }
    }

    /// Builds them; a name that AMQP does not know is left out.
    /// How often a quorum queue took the message back before, 0 elsewhere.
    static long deliveries(AMQP.BasicProperties properties) {
        var headers = properties.getHeaders();
        return headers != null && headers.get(DeliveryLimit.COUNT_HEADER) instanceof Number count
                ? count.longValue()
                : 0;
    }

    static AMQP.BasicProperties of(Map<String, Object> table, Map<String, Object> headers) {
        return new AMQP.BasicProperties.Builder()
                .contentType(text(table, "content-type"))
                .contentEncoding(text(table, "content-encoding"))
                .headers(headers.isEmpty() ? null : headers)
                .deliveryMode(number(table, "delivery-mode"))
                .priority(number(table, "priority"))
                .correlationId(text(table, "correlation-id"))
                .replyTo(text(table, "reply-to"))
                .expiration(text(table, "expiration"))
                .messageId(text(table, "message-id"))
                .timestamp(
                        table.get("timestamp") instanceof Number seconds
                                ? Date.from(Instant.ofEpochSecond(seconds.longValue()))
                                : null)
                .type(text(table, "type"))
                .userId(text(table, "user-id"))
                .appId(text(table, "app-id"))
                .build();
    }

    private static @Nullable String text(Map<String, Object> table, String name) {
        var value = table.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer number(Map<String, Object> table, String name) {
        return table.get(name) instanceof Number number ? number.intValue() : null;
    }
}
