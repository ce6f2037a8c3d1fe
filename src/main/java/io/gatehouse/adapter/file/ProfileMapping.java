package io.gatehouse.adapter.file;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SubjectPattern;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Translates between a profile and its file, filling in documented defaults and naming the field that is wrong.
final class ProfileMapping {

    private static final PipelineNames DEFAULTS = PipelineNames.DOCUMENTED;

    private ProfileMapping() {}

    static Profile toProfile(String fileName, ProfileDocument document) {
        try {
            return new Profile(
                    or(document.name(), fileName),
                    environment(document.environment()),
                    or(document.readOnly(), false),
                    role(document.role()),
                    endpoints(document),
                    names(document),
                    AlarmMapping.settings(document),
                    PaceMapping.pace(document));
        } catch (IllegalArgumentException e) {
            throw new InvalidProfile(Objects.requireNonNullElse(e.getMessage(), "unusable"));
        }
    }

    /// Without a word about it, a deployment counts as production: the careful guess.
    private static Environment environment(@Nullable String text) {
        if (text == null) {
            return Environment.PRODUCTION;
        }
        return Arrays.stream(Environment.values())
                .filter(environment -> environment.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProfile("environment: '" + text + "' is none of lab, staging, production"));
    }

    /// Without a word about it, whoever uses it operates, and leaves the set-up as it is.
    private static Role role(@Nullable String text) {
        if (text == null) {
            return Role.OPERATOR;
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidProfile("role: '" + text + "' is none of viewer, operator, admin"));
    }

    private static Endpoints endpoints(ProfileDocument document) {
        return new Endpoints(
                Optional.ofNullable(document.redis()).map(ProfileMapping::redis),
                Optional.ofNullable(document.rabbitmq()).map(ProfileMapping::rabbitMq),
                Optional.ofNullable(document.kafka()).map(KafkaMapping::endpoint),
                ServiceMapping.services(document));
    }

    private static Endpoints.Redis redis(ProfileDocument.Redis redis) {
        return new Endpoints.Redis(
                or(redis.host(), ""),
                or(redis.port(), 6379),
                or(redis.user(), ""),
                SecretText.parse("redis.password", redis.password()),
                or(redis.tls(), false));
    }

    private static Endpoints.RabbitMq rabbitMq(ProfileDocument.RabbitMq rabbit) {
        var tls = or(rabbit.tls(), false);
        return new Endpoints.RabbitMq(
                or(rabbit.host(), ""),
                or(rabbit.amqpPort(), tls ? 5671 : 5672),
                or(rabbit.managementPort(), tls ? 15671 : 15672),
                rabbit.prometheusPort() == null ? OptionalInt.empty() : OptionalInt.of(rabbit.prometheusPort()),
                or(rabbit.virtualHost(), "/"),
                new Endpoints.Login(
                        or(rabbit.user(), "guest"), SecretText.parse("rabbitmq.password", rabbit.password())),
                tls);
    }

    private static PipelineNames names(ProfileDocument document) {
        var kafka = document.kafka();
        return new PipelineNames(
                redisNames(document.redis()),
                rabbitNames(document.rabbitmq()),
                new PipelineNames.Kafka(
                        or(
                                kafka == null ? null : kafka.topic(),
                                DEFAULTS.kafka().topic()),
                        or(
                                kafka == null ? null : kafka.group(),
                                DEFAULTS.kafka().group())));
    }

    private static PipelineNames.Redis redisNames(ProfileDocument.@Nullable Redis redis) {
        var defaults = DEFAULTS.redis();
        if (redis == null) {
            return defaults;
        }
        return new PipelineNames.Redis(
                or(redis.waitingRoom(), defaults.waitingRoom()),
                or(redis.activeUsers(), defaults.activeUsers()),
                new WatchedKeys(
                        or(redis.streams(), List.of()),
                        or(redis.lists(), List.of()),
                        or(redis.channels(), List.of()),
                        or(redis.keys(), List.of()),
                        or(redis.bullQueues(), List.of())));
    }

    private static PipelineNames.RabbitMq rabbitNames(ProfileDocument.@Nullable RabbitMq rabbit) {
        var defaults = DEFAULTS.rabbitMq();
        if (rabbit == null) {
            return defaults;
        }
        return new PipelineNames.RabbitMq(
                or(rabbit.exchange(), defaults.exchange()),
                or(rabbit.routingKey(), defaults.routingKey()),
                new QueueName(or(rabbit.queue(), defaults.queue().value())),
                or(rabbit.deadLetterExchange(), defaults.deadLetterExchange()),
                or(rabbit.deadLetterRoutingKey(), defaults.deadLetterRoutingKey()),
                new QueueName(
                        or(rabbit.deadLetterQueue(), defaults.deadLetterQueue().value())),
                or(rabbit.watch(), List.<String>of()).stream()
                        .map(SubjectPattern::new)
                        .toList());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
