package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.util.HashMap;
import java.util.Map;

/// Reads a queue from the management API's JSON. Statistics that the broker has not gathered yet count as 0.
final class QueueJson {

    /// What has to be asked for, of the hundred fields that a queue has.
    static final String COLUMNS = "name,type,durable,auto_delete,arguments,messages_ready,messages_unacknowledged,"
            + "consumers,memory,state,message_stats.publish,message_stats.deliver_get,message_stats.ack,"
            + "message_stats.publish_details.rate,message_stats.deliver_get_details.rate,"
            + "message_stats.ack_details.rate";

    private static final ObjectMapper JSON = new ObjectMapper();

    private QueueJson() {}

    /// The queue with statistics for everything.
    static QueueState state(JsonNode queue, CounterRates rates) {
        var stats = queue.path("message_stats");
        var sample = new CounterRates.Sample(
                System.nanoTime(),
                stats.path("publish").asLong(),
                stats.path("deliver_get").asLong(),
                stats.path("ack").asLong());
        var brokers = new QueueState.Rates(rate(stats, "publish"), rate(stats, "deliver_get"), rate(stats, "ack"));
        var name = new QueueName(queue.path("name").asText());
        var ready = queue.path("messages_ready").asLong();
        return state(
                queue,
                name,
                ready,
                queue.path("consumers").asInt(),
                rates.rates(name.value(), sample).orElse(brokers));
    }

    /// The queue with counts that are known better than from statistics, without rates.
    static QueueState state(JsonNode queue, QueueName name, long readyMessages, int consumers) {
        return state(queue, name, readyMessages, consumers, QueueState.Rates.NONE);
    }

    private static QueueState state(
            JsonNode queue, QueueName name, long readyMessages, int consumers, QueueState.Rates rates) {
        var arguments = new HashMap<>(table(queue.path("arguments")));
        var type = queue.path("type").asText(QueueType.CLASSIC.argument());
        arguments.remove(QueueType.ARGUMENT);
        var settings = new QueueState.Settings(
                QueueType.of(type),
                queue.path("durable").asBoolean(),
                queue.path("auto_delete").asBoolean(),
                arguments);
        return new QueueState(
                name,
                settings,
                readyMessages,
                queue.path("messages_unacknowledged").asLong(),
                consumers,
                rates,
                queue.path("memory").asLong(),
                queue.path("state").asText("running"));
    }

    private static double rate(JsonNode statistics, String name) {
        return statistics.path(name + "_details").path("rate").asDouble();
    }

    // An empty table comes as [] from some versions.
    static Map<String, Object> table(JsonNode arguments) {
        return arguments.isObject() ? JSON.convertValue(arguments, new TypeReference<>() {}) : Map.of();
    }
}
