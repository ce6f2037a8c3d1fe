package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a queue from the management API's JSON.
final class QueueJson {

    /// What has to be asked for, of the hundred fields that a queue has.
    static final String COLUMNS = "name,type,durable,auto_delete,arguments,messages_ready,messages_unacknowledged,"
            + "consumers,memory,state,head_message_timestamp,message_stats.publish,message_stats.deliver_get,"
            + "message_stats.ack,message_stats.publish_details.rate,message_stats.deliver_get_details.rate,"
            + "message_stats.ack_details.rate";

    /// What [QueueFacts] needs.
    static final String FACTS = "name,type,durable,auto_delete,exclusive,arguments,policy,effective_policy_definition";

    private QueueJson() {}

    /// The queue with statistics for everything.
    ///
    /// @param hasRates false when the broker counts no messages going in and out
    /// @throws io.gatehouse.port.BrokerException when the broker has not counted the queue's messages
    static QueueState state(JsonNode queue, CounterRates rates, boolean hasRates) {
        var name = new QueueName(Told.text(queue, "name").orElseThrow(() -> Told.noSuch("queue")));
        var ready = Told.count(queue, "messages_ready")
                .orElseThrow(() -> Told.noSuch("count of " + name + "; the broker gathers no statistics"
                        + " or has not gathered any of it yet"));
        var flow = hasRates ? flow(queue, name, rates) : QueueState.Rates.NOT_TOLD;
        return state(queue, name, ready, queue.path("consumers").asInt(), flow);
    }

    private static QueueState.Rates flow(JsonNode queue, QueueName name, CounterRates rates) {
        var stats = queue.path("message_stats");
        var sample = new CounterRates.Sample(
                System.nanoTime(),
                stats.path("publish").asLong(),
                stats.path("deliver_get").asLong(),
                stats.path("ack").asLong());
        // What never happened is not in the statistics.
        var brokers = new QueueState.Rates(
                orNone(Told.rate(stats, "publish")),
                orNone(Told.rate(stats, "deliver_get")),
                orNone(Told.rate(stats, "ack")));
        return rates.rates(name.value(), sample).orElse(brokers);
    }

    private static double orNone(double rate) {
        return Double.isNaN(rate) ? 0 : rate;
    }

    /// The queue with counts that are known better than from statistics, without rates.
    static QueueState state(JsonNode queue, QueueName name, long readyMessages, int consumers) {
        return state(queue, name, readyMessages, consumers, QueueState.Rates.NONE);
    }

    private static QueueState state(
            JsonNode queue, QueueName name, long readyMessages, int consumers, QueueState.Rates rates) {
        return new QueueState(
                name,
                settings(queue),
                readyMessages,
                queue.path("messages_unacknowledged").asLong(),
                consumers,
                rates,
                queue.path("memory").asLong(),
                queue.path("state").asText("running"),
                headPublishedAt(queue));
    }

    private static Optional<Instant> headPublishedAt(JsonNode queue) {
        var seconds = Told.count(queue, "head_message_timestamp");
        return seconds.isPresent() ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    private static QueueState.Settings settings(JsonNode queue) {
        var arguments = new HashMap<>(Told.table(queue.path("arguments")));
        arguments.remove(QueueType.ARGUMENT);
        var type = queue.path("type").asText(QueueType.CLASSIC.argument());
        return new QueueState.Settings(
                QueueType.of(type),
                queue.path("durable").asBoolean(),
                queue.path("auto_delete").asBoolean(),
                arguments);
    }

    /// How the queue was declared.
    ///
    /// @param definitions of policies by name, for brokers that do not tell what applies to a queue
    static QueueFacts facts(JsonNode queue, Map<String, Map<String, Object>> definitions) {
        var policy = Told.text(queue, "policy");
        var effective = queue.path("effective_policy_definition");
        var definition = effective.isMissingNode()
                ? policy.map(name -> definitions.getOrDefault(name, Map.of())).orElse(Map.of())
                : Told.table(effective);
        return new QueueFacts(
                new QueueName(Told.text(queue, "name").orElseThrow(() -> Told.noSuch("queue"))),
                settings(queue),
                queue.path("exclusive").asBoolean(),
                policy,
                definition);
    }
}
