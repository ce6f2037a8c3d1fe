package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.definitions.DefinitionsText;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Definitions;
import io.gatehouse.domain.PublishingChannel;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.domain.RabbitConsumer;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.StoredMessages;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitAdministration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Administration over the management API; what has no way over AMQP.
final class ManagementAdministration implements RabbitAdministration {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ManagementApi api;

    ManagementAdministration(ManagementApi api) {
        this.api = api;
    }

    @Override
    public List<RabbitPolicy> policies() {
        return list("policies/" + api.virtualHost(), "policies", json -> TopologyJson.policy(json, false));
    }

    @Override
    public void setPolicy(RabbitPolicy policy) {
        var body = JSON.createObjectNode()
                .put("pattern", policy.pattern())
                .put("apply-to", policy.appliesTo())
                .put("priority", policy.priority());
        body.set("definition", JSON.valueToTree(policy.definition()));
        api.change("PUT", policy(policy.name()), body.toString(), "");
    }

    @Override
    public void deletePolicy(String name) {
        api.change("DELETE", policy(name), "", "");
    }

    private String policy(String name) {
        return "policies/" + api.virtualHost() + "/" + ManagementApi.segment(name);
    }

    @Override
    public List<QueueFacts> queues() {
        return list(
                "queues/" + api.virtualHost() + "?columns=" + QueueJson.FACTS,
                "queues",
                json -> QueueJson.facts(json, Map.of()));
    }

    @Override
    public List<RabbitConnection> connections() {
        return list("connections?columns=" + ClientJson.CONNECTION, "connections", ClientJson::connection);
    }

    @Override
    public void closeConnection(String name, String reason) {
        api.change("DELETE", "connections/" + ManagementApi.segment(name), "", reason);
    }

    @Override
    public List<RabbitConsumer> consumers() {
        return list("consumers/" + api.virtualHost(), "consumers", ClientJson::consumer);
    }

    @Override
    public Definitions definitions() {
        try {
            return DefinitionsText.read(api.get("definitions/" + api.virtualHost()));
        } catch (IllegalArgumentException e) {
            throw new BrokerException.Refused(Broker.RABBITMQ, Failures.words(e), e);
        }
    }

    @Override
    public void declare(Definitions definitions) {
        api.change("POST", "definitions/" + api.virtualHost(), DefinitionsText.write(definitions), "");
    }

    @Override
    public List<PublishingChannel> publishersTo(String exchange) {
        var publishing = new HashSet<String>();
        var told = api.get("exchanges/" + api.virtualHost() + "/" + ManagementApi.segment(exchange));
        told.path("incoming")
                .forEach(incoming -> publishing.add(
                        incoming.path("channel_details").path("name").asText()));
        if (publishing.isEmpty()) {
            return List.of();
        }
        return list("channels?columns=name,confirm", "channels", json -> json).stream()
                .filter(channel -> publishing.contains(channel.path("name").asText()))
                .map(channel -> new PublishingChannel(
                        channel.path("name").asText(), channel.path("confirm").asBoolean()))
                .toList();
    }

    @Override
    public StoredMessages stored(QueueName queue) {
        var path = "queues/" + api.virtualHost() + "/" + ManagementApi.segment(queue.value());
        var json = api.get(path + "?columns=messages,messages_persistent");
        return new StoredMessages(
                Told.count(json, "messages").orElse(0),
                Told.count(json, "messages_persistent").orElse(0));
    }

    private <T> List<T> list(String path, String what, Function<JsonNode, T> element) {
        return Told.list(api.get(path), what, element);
    }
}
