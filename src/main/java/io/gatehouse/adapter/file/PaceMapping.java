package io.gatehouse.adapter.file;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Pace;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads how often each source of a profile is to be asked.
final class PaceMapping {

    private PaceMapping() {}

    static Pace pace(ProfileDocument document) {
        var own = new EnumMap<Broker, Duration>(Broker.class);
        if (document.intervalMillis() == null) {
            own.putAll(Pace.DEFAULT.own());
        }
        put(
                own,
                Broker.REDIS,
                document.redis() == null ? null : document.redis().intervalMillis());
        put(
                own,
                Broker.RABBITMQ,
                document.rabbitmq() == null ? null : document.rabbitmq().intervalMillis());
        put(
                own,
                Broker.KAFKA,
                document.kafka() == null ? null : document.kafka().intervalMillis());
        return new Pace(
                millis(document.intervalMillis(), Pace.DEFAULT.interval()),
                own,
                millis(document.timeoutMillis(), Pace.DEFAULT.timeout()));
    }

    private static void put(Map<Broker, Duration> own, Broker kind, @Nullable Long millis) {
        if (millis != null) {
            own.put(kind, Duration.ofMillis(millis));
        }
    }

    private static Duration millis(@Nullable Long millis, Duration otherwise) {
        return millis == null ? otherwise : Duration.ofMillis(millis);
    }
}
