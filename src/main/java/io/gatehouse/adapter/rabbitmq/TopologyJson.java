package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import io.gatehouse.domain.RabbitPolicy;

/// Reads exchanges, bindings and policies from the management API's JSON.
final class TopologyJson {

    static final String EXCHANGE = "name,type,durable,auto_delete,internal,arguments,policy,"
            + "message_stats.publish_in_details.rate,message_stats.publish_out_details.rate";

    private TopologyJson() {}

    /// An exchange.
    ///
    /// @param hasRates false when the broker counts no messages going in and out
    static RabbitExchange exchange(JsonNode json, boolean hasRates) {
        if (!json.path("type").isTextual()) {
            throw Told.noSuch("exchange");
        }
        var stats = json.path("message_stats");
        return new RabbitExchange(
                json.path("name").asText(),
                json.path("type").asText(),
                new RabbitExchange.Traits(
                        json.path("durable").asBoolean(),
                        json.path("auto_delete").asBoolean(),
                        json.path("internal").asBoolean()),
                Told.table(json.path("arguments")),
                Told.text(json, "policy"),
                new RabbitExchange.Rates(rate(stats, "publish_in", hasRates), rate(stats, "publish_out", hasRates)));
    }

    // What never happened is not in the statistics.
    private static double rate(JsonNode stats, String counter, boolean hasRates) {
        var rate = Told.rate(stats, counter);
        return Double.isNaN(rate) && hasRates ? 0 : rate;
    }

    static RabbitBinding binding(JsonNode json) {
        return new RabbitBinding(
                json.path("source").asText(),
                new RabbitBinding.Target(
                        json.path("destination_type").asText().equals("queue"),
                        json.path("destination").asText()),
                json.path("routing_key").asText(),
                Told.table(json.path("arguments")));
    }

    static RabbitPolicy policy(JsonNode json, boolean operator) {
        return new RabbitPolicy(
                json.path("name").asText(),
                json.path("pattern").asText(),
                json.path("apply-to").asText(),
                json.path("priority").asInt(),
                Told.table(json.path("definition")),
                operator);
    }
}
