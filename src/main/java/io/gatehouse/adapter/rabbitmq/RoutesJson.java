package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitMessages.Route;
import io.gatehouse.port.RabbitMessages.Routes;
import java.util.Optional;

/// Reads where an exchange sends messages from the management API's JSON.
final class RoutesJson {

    private RoutesJson() {}

    static Optional<Routes> of(ManagementApi management, String exchange) {
        // The default exchange stands under this name there; its bindings, one per queue, are told like others.
        var name = exchange.isEmpty() ? "amq.default" : exchange;
        var path = "exchanges/" + management.virtualHost() + "/" + ManagementApi.segment(name);
        try {
            var json = management.get(path);
            var bindings = management.get(path + "/bindings/source");
            return Optional.of(new Routes(
                    exchange.isEmpty() ? "direct" : json.path("type").asText(),
                    hasFallback(json),
                    Told.list(bindings, "bindings", RoutesJson::route)));
        } catch (BrokerException.NotFound e) {
            return Optional.empty();
        }
    }

    private static boolean hasFallback(JsonNode exchange) {
        return exchange.path("arguments").has("alternate-exchange")
                || Told.text(exchange, "policy").isPresent();
    }

    private static Route route(JsonNode binding) {
        return new Route(
                binding.path("destination").asText(),
                binding.path("destination_type").asText().equals("queue"),
                binding.path("routing_key").asText());
    }
}
