package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.RabbitOverview;
import io.gatehouse.domain.RabbitOverview.Statistics;

/// Reads the broker as a whole from the management API's JSON.
final class OverviewJson {

    static final String COLUMNS = "rabbitmq_version,cluster_name,rates_mode,disable_stats,statistics_db_event_queue,"
            + "object_totals,queue_totals,message_stats,listeners.node,listeners.protocol,listeners.ip_address,"
            + "listeners.port";

    /// Events that wait to be counted; at rest there are none, and a node handles some thousands a second.
    private static final long LATE_EVENTS = 10_000;

    private OverviewJson() {}

    static RabbitOverview overview(JsonNode json) {
        var version = Told.text(json, "rabbitmq_version").orElseThrow(() -> Told.noSuch("version of RabbitMQ"));
        var statistics = statistics(json);
        return new RabbitOverview(
                version,
                json.path("cluster_name").asText(),
                statistics,
                totals(json),
                rates(json.path("message_stats"), statistics),
                Told.list(json.path("listeners"), "listeners", OverviewJson::listener));
    }

    private static Statistics statistics(JsonNode json) {
        if (json.path("disable_stats").asBoolean()) {
            return Statistics.OFF;
        }
        if (json.path("rates_mode").asText().equals("none")) {
            return Statistics.WITHOUT_RATES;
        }
        return json.path("statistics_db_event_queue").asLong() > LATE_EVENTS ? Statistics.LATE : Statistics.FULL;
    }

    private static RabbitOverview.Totals totals(JsonNode json) {
        var objects = json.path("object_totals");
        var messages = json.path("queue_totals");
        return new RabbitOverview.Totals(
                Told.count(objects, "connections"),
                Told.count(objects, "channels"),
                Told.count(objects, "consumers"),
                Told.count(objects, "queues"),
                Told.count(messages, "messages_ready"),
                Told.count(messages, "messages_unacknowledged"));
    }

    private static RabbitOverview.MessageRates rates(JsonNode stats, Statistics statistics) {
        return new RabbitOverview.MessageRates(
                rate(stats, "publish", statistics),
                rate(stats, "confirm", statistics),
                rate(stats, "deliver_get", statistics),
                rate(stats, "ack", statistics),
                rate(stats, "redeliver", statistics),
                rate(stats, "return_unroutable", statistics));
    }

    // What never happened is not in the statistics.
    private static double rate(JsonNode stats, String counter, Statistics statistics) {
        var counted = statistics == Statistics.FULL || statistics == Statistics.LATE;
        var rate = Told.rate(stats, counter);
        return Double.isNaN(rate) && counted ? 0 : rate;
    }

    private static RabbitOverview.Listener listener(JsonNode json) {
        return new RabbitOverview.Listener(
                json.path("node").asText(),
                json.path("protocol").asText(),
                json.path("ip_address").asText(),
                json.path("port").asInt());
    }
}
