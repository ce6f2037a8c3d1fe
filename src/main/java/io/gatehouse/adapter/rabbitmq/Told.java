package io.gatehouse.adapter.rabbitmq;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.domain.Broker;
import io.gatehouse.port.BrokerException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Takes single values out of the broker's JSON; what is not there is told as absent, never as 0.
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    static OptionalLong count(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }

    static Optional<Instant> millis(JsonNode node, String field) {
        var millis = count(node, field);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    /// A rate of the broker's own making, not a number where it made none.
    ///
    /// @param counter the name of what is counted: `publish`
    static double rate(JsonNode statistics, String counter) {
        return statistics.path(counter + "_details").path("rate").asDouble(Double.NaN);
    }

    /// A table of arguments. An empty one comes as [] from some versions.
    static Map<String, Object> table(JsonNode arguments) {
        return arguments.isObject() ? JSON.convertValue(arguments, new TypeReference<>() {}) : Map.of();
    }

    /// The elements of an array.
    ///
    /// @param what for people, when the answer is none
    static <T> List<T> list(JsonNode array, String what, Function<JsonNode, T> element) {
        if (!array.isArray()) {
            throw noSuch(what);
        }
        var all = new ArrayList<T>(array.size());
        array.forEach(node -> all.add(element.apply(node)));
        return List.copyOf(all);
    }

    /// What a broker has to tell and this one did not.
    static BrokerException noSuch(String what) {
        return new BrokerException.Refused(Broker.RABBITMQ, Failures.printable("the answer holds no " + what), null);
    }
}
