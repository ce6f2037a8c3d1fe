package io.gatehouse.simulator.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/// The value of an event's field in a scenario, which is as the schema says.
///
/// @param rates reads arrivals as `load` has them
public record EventFields(JsonNode value, Function<JsonNode, ArrivalRate> rates) {

    /// The whole value, as a number.
    int number() {
        return value.asInt();
    }

    /// The whole value, as arrivals.
    ArrivalRate arrivals() {
        return rates.apply(value);
    }

    int number(String field) {
        return value.path(field).asInt();
    }

    int number(String field, int otherwise) {
        return value.path(field).asInt(otherwise);
    }

    String text(String field) {
        return value.path(field).asText();
    }

    double real(String field, double otherwise) {
        return value.path(field).asDouble(otherwise);
    }

    /// A number of milliseconds, 0 without it.
    Duration millis(String field) {
        return Duration.ofMillis(value.path(field).asLong());
    }

    Duration time(String field) {
        return TimeText.parse(text(field));
    }

    Duration time(String field, String otherwise) {
        return TimeText.parse(value.path(field).asText(otherwise));
    }

    LabBroker broker() {
        return LabBroker.valueOf(text("broker").toUpperCase(Locale.ROOT));
    }
}
