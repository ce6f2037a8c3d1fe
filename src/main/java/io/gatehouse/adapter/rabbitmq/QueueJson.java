package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.util.HashMap;
import java.util.Map;

/// A queue as the management API describes it; a number that it leaves out is 0.
final class QueueJson {

    /// What has to be asked for, of the hundred fields that a queue has.
    static final String COLUMNS = "name,type,durable,auto_delete,arguments,messages_ready,messages_unacknowledged,"
            + "consumers,memory,state,message_stats.publish_details.rate,"
            + "message_stats.deliver_get_details.rate,message_stats.ack_details.rate";

    private QueueJson() {}

    static QueueState parse(JsonNode queue) {
        var stats = queue.path("message_stats");
        return new QueueState(
                new QueueName(queue.path("name").asText()),
                settings(queue),
                queue.path("messages_ready").asLong(),
                queue.path("messages_unacknowledged").asLong(),
                queue.path("consumers").asInt(),
                new QueueState.Rates(
                        rate(stats, "publish_details"), rate(stats, "deliver_get_details"), rate(stats, "ack_details")),
                queue.path("memory").asLong(),
                queue.path("state").asText("unknown"));
    }

    private static QueueState.Settings settings(JsonNode queue) {
        return new QueueState.Settings(
                type(queue.path("type").asText("classic")),
                queue.path("durable").asBoolean(),
                queue.path("auto_delete").asBoolean(),
                arguments(queue.path("arguments")));
    }

    private static QueueType type(String text) {
        // 4.x prefixes some types with the name of the module.
        return QueueType.of(text.replaceFirst("^rabbit_(.*)_queue$", "$1"));
    }

    private static Map<String, Object> arguments(JsonNode table) {
        var arguments = new HashMap<String, Object>();
        table.properties().forEach(entry -> arguments.put(entry.getKey(), plain(entry.getValue())));
        return arguments;
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        return value.isNumber() ? value.asDouble() : value.isValueNode() ? value.asText() : value.toString();
    }

    private static double rate(JsonNode stats, String details) {
        return stats.path(details).path("rate").asDouble();
    }
}
