package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitChannel;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitConsumer;
import java.util.HashMap;
import java.util.Map;

/// Reads connections, channels and consumers from the management API's JSON.
final class ClientJson {

    static final String CONNECTION = "name,user,vhost,node,peer_host,peer_port,state,channels,connected_at,"
            + "client_properties,recv_oct_details.rate,send_oct_details.rate";
    static final String CHANNEL = "name,connection_details.name,user,prefetch_count,global_prefetch_count,"
            + "consumer_count,messages_unacknowledged,messages_unconfirmed,state";

    private ClientJson() {}

    static RabbitConnection connection(JsonNode json) {
        return new RabbitConnection(
                name(json),
                new RabbitConnection.Client(
                        json.path("user").asText(),
                        json.path("vhost").asText(),
                        json.path("peer_host").asText() + ":"
                                + json.path("peer_port").asText(),
                        json.path("node").asText(),
                        properties(json.path("client_properties"))),
                json.path("state").asText(),
                json.path("channels").asInt(),
                new RabbitConnection.Traffic(Told.rate(json, "recv_oct"), Told.rate(json, "send_oct")),
                Told.millis(json, "connected_at"));
    }

    // One level of tables is flattened: capabilities.publisher_confirms.
    private static Map<String, String> properties(JsonNode table) {
        var flat = new HashMap<String, String>();
        table.properties().forEach(property -> {
            if (property.getValue().isObject()) {
                property.getValue()
                        .properties()
                        .forEach(inner -> flat.put(
                                property.getKey() + "." + inner.getKey(),
                                inner.getValue().asText()));
            } else {
                flat.put(property.getKey(), property.getValue().asText());
            }
        });
        return flat;
    }

    static RabbitChannel channel(JsonNode json) {
        return new RabbitChannel(
                name(json),
                json.path("connection_details").path("name").asText(),
                json.path("user").asText(),
                Math.max(
                        json.path("prefetch_count").asInt(),
                        json.path("global_prefetch_count").asInt()),
                new RabbitChannel.Load(
                        json.path("consumer_count").asInt(),
                        json.path("messages_unacknowledged").asLong(),
                        json.path("messages_unconfirmed").asLong()),
                json.path("state").asText());
    }

    static RabbitConsumer consumer(JsonNode json) {
        return new RabbitConsumer(
                new QueueName(Told.text(json.path("queue"), "name").orElseThrow(() -> Told.noSuch("queue"))),
                json.path("consumer_tag").asText(),
                json.path("channel_details").path("name").asText(),
                json.path("ack_required").asBoolean(),
                json.path("prefetch_count").asInt(),
                json.path("active").asBoolean(true));
    }

    private static String name(JsonNode json) {
        return Told.text(json, "name").orElseThrow(() -> Told.noSuch("name"));
    }
}
