package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.reservation.PaymentSettings;
import io.gatehouse.simulator.reservation.SeatChoice;
import io.gatehouse.simulator.reservation.WorldSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The world as scenarios describe it.
final class WorldReader {

    private WorldReader() {}

    static WorldSettings world(JsonNode world) {
        return new WorldSettings(
                seats(world.path("seats")),
                lock(world.path("lock")),
                payment(world.path("payment")),
                world.has("patience") ? Optional.of(patience(world.path("patience"))) : Optional.empty(),
                time(world, "checkEvery", "10m"));
    }

    private static WorldSettings.Seats seats(JsonNode seats) {
        return new WorldSettings.Seats(
                seats.path("count").asInt(),
                SeatChoice.valueOf(seats.path("choice").asText("uniform").toUpperCase(Locale.ROOT)),
                seats.path("tries").asInt(3));
    }

    private static WorldSettings.Lock lock(JsonNode lock) {
        return new WorldSettings.Lock(
                time(lock, "wait", "1s"),
                time(lock, "lease", "2s"),
                time(lock, "work", "0ms"),
                lock.path("releasedEarly").asBoolean(true));
    }

    private static PaymentSettings payment(JsonNode payment) {
        return new PaymentSettings(
                payment.path("succeeds").asDouble(0.7),
                time(payment, "takes", "0ms"),
                payment.path("unanswered").asDouble(0),
                time(payment, "connectWithin", "3s"),
                time(payment, "answerWithin", "10s"),
                breaker(payment.path("breaker")),
                payment.has("outage") ? Optional.of(outage(payment.path("outage"))) : Optional.empty());
    }

    private static PaymentSettings.Breaker breaker(JsonNode breaker) {
        return new PaymentSettings.Breaker(
                breaker.path("failures").asDouble(0.5),
                breaker.path("of").asInt(10),
                time(breaker, "openFor", "30s"),
                breaker.path("halfOpen").asInt(5));
    }

    private static PaymentSettings.Outage outage(JsonNode outage) {
        return new PaymentSettings.Outage(
                time(outage, "from", "0s"),
                time(outage, "for", "30s"),
                outage.path("silent").asBoolean(false));
    }

    private static WorldSettings.Patience patience(JsonNode patience) {
        return new WorldSettings.Patience(
                time(patience, "mean", "1m"),
                time(patience, "looksEvery", "3s"),
                patience.path("looking").asDouble(0.3),
                patience.path("comingBack").asDouble(0.05));
    }

    private static Duration time(JsonNode parent, String field, String otherwise) {
        return ScenarioReader.time(parent, field, otherwise);
    }
}
