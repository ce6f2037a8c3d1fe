package io.gatehouse.app.wiring;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.adapter.file.AuditFile;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.adapter.rabbitmq.AmqpReplayLinks;
import io.gatehouse.adapter.redis.LettuceRedisCommands;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.RabbitCommands;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.port.ReplayLinkFactory;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// The actions of one open profile and the connections they share, made when the first action needs one. Closing it
/// frees those connections.
public final class Actions implements AutoCloseable {

    private final ActionCatalog catalog;
    private final Optional<RabbitCommands> rabbit;
    private final Optional<RedisCommands> redis;
    private final Optional<KafkaCommands> kafka;

    private Actions(Profile profile, Secrets secrets, Clock clock) {
        var at = profile.endpoints();
        rabbit = at.rabbitMq().map(it -> new AmqpRabbitCommands(it, secrets));
        redis = at.redis().map(it -> new LettuceRedisCommands(it, secrets));
        kafka = at.kafka().map(it -> new AdminKafkaCommands(it, secrets));
        ReplayLinkFactory links =
                (queue, listener) -> new AmqpReplayLinks(at.rabbitMq().orElseThrow(), secrets).open(queue, listener);
        var brokers = new Brokers(asked(rabbit), links, asked(redis), asked(kafka));
        catalog = ActionCatalog.of(new ActionPorts(brokers, profile, new AuditFile(Folders.auditLog()), clock));
    }

    // Only actions on brokers that the profile names are in the catalog.
    private static <T> Supplier<T> asked(Optional<T> commands) {
        return commands::orElseThrow;
    }

    /// The actions on that profile's brokers.
    public static Actions open(Profile profile, Secrets secrets, Clock clock) {
        return new Actions(profile, secrets, clock);
    }

    public ActionCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        rabbit.ifPresent(RabbitCommands::close);
        redis.ifPresent(RedisCommands::close);
        kafka.ifPresent(KafkaCommands::close);
    }
}
