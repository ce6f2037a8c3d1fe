package io.gatehouse.action;

import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.port.ReplayLinkFactory;
import java.util.function.Supplier;

/// The brokers of one open profile. Each is asked for when it is needed, so that describing actions needs none.
public record Brokers(
        Supplier<RabbitCommands> rabbit,
        ReplayLinkFactory replayLinks,
        Supplier<RedisCommands> redis,
        Supplier<KafkaCommands> kafka) {

    /// No broker at all: for saying what actions there are, not for doing them.
    public static Brokers none() {
        return onRabbit(
                () -> {
                    throw notNamed();
                },
                (_, _) -> {
                    throw notNamed();
                });
    }

    /// RabbitMQ alone.
    public static Brokers onRabbit(Supplier<RabbitCommands> rabbit, ReplayLinkFactory replayLinks) {
        return new Brokers(
                rabbit,
                replayLinks,
                () -> {
                    throw notNamed();
                },
                () -> {
                    throw notNamed();
                });
    }

    private static IllegalStateException notNamed() {
        return new IllegalStateException("the profile does not name this broker");
    }
}
