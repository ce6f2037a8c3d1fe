package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.load.ArrivalRate;
import io.gatehouse.simulator.load.TimeText;
import java.time.Duration;

/// The shapes of arrivals as scenarios name them.
final class Arrivals {

    private Arrivals() {}

    static ArrivalRate rate(JsonNode arrivals, Recordings recordings) {
        return switch (arrivals.path("shape").asText()) {
            case "constant" -> new ArrivalRate.Steady(number(arrivals, "perSecond"));
            case "ramp" ->
                new ArrivalRate.Ramp(number(arrivals, "from"), number(arrivals, "to"), time(arrivals, "over"));
            case "burst" ->
                new ArrivalRate.Burst(
                        number(arrivals, "perSecond"),
                        number(arrivals, "peak"),
                        time(arrivals, "at"),
                        time(arrivals, "fades"));
            case "wave" ->
                new ArrivalRate.Wave(
                        number(arrivals, "perSecond"), number(arrivals, "swing"), time(arrivals, "period"));
            case "daily" -> new ArrivalRate.Daily(number(arrivals, "peak"), time(arrivals, "day"));
            case "recorded" -> recorded(arrivals, recordings);
            default -> throw new IllegalArgumentException("load.arrivals.shape: unknown");
        };
    }

    private static ArrivalRate recorded(JsonNode arrivals, Recordings recordings) {
        double times = arrivals.path("times").asDouble(1);
        return new ArrivalRate.Recorded(
                recordings.arrivalsOf(arrivals.path("file").asText()).stream()
                        .map(count -> count * times)
                        .toList());
    }

    private static double number(JsonNode arrivals, String field) {
        return arrivals.path(field).asDouble();
    }

    private static Duration time(JsonNode arrivals, String field) {
        return TimeText.parse(arrivals.path(field).asText());
    }
}
