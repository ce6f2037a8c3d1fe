package io.gatehouse.adapter.file;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                    endpoints(document),
                    names(document),
                    or(document.thresholds(), Map.<String, Double>of()),
                    Duration.ofMillis(or(document.intervalMillis(), Profile.DEFAULT_INTERVAL.toMillis())));
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

    private static Endpoints endpoints(ProfileDocument document) {
        return new Endpoints(
                Optional.ofNullable(document.redis()).map(ProfileMapping::redis),
                Optional.ofNullable(document.rabbitmq()).map(ProfileMapping::rabbitMq),
                Optional.ofNullable(document.kafka())
                        .map(kafka -> new Endpoints.Kafka(or(kafka.bootstrapServers(), ""), or(kafka.tls(), false))));
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
                or(rabbit.virtualHost(), "/"),
                new Endpoints.Login(
                        or(rabbit.user(), "guest"), SecretText.parse("rabbitmq.password", rabbit.password())),
                tls);
    }

    private static PipelineNames names(ProfileDocument document) {
        var redis = document.redis();
        var kafka = document.kafka();
        return new PipelineNames(
                new PipelineNames.Redis(
                        or(
                                redis == null ? null : redis.waitingRoom(),
                                DEFAULTS.redis().waitingRoom()),
                        or(
                                redis == null ? null : redis.activeUsers(),
                                DEFAULTS.redis().activeUsers())),
                rabbitNames(document.rabbitmq()),
                new PipelineNames.Kafka(
                        or(
                                kafka == null ? null : kafka.topic(),
                                DEFAULTS.kafka().topic()),
                        or(
                                kafka == null ? null : kafka.group(),
                                DEFAULTS.kafka().group())));
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
                        or(rabbit.deadLetterQueue(), defaults.deadLetterQueue().value())));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    static ProfileDocument toDocument(Profile profile) {
        var endpoints = profile.endpoints();
        var names = profile.names();
        return new ProfileDocument(
                profile.name(),
                profile.environment().name().toLowerCase(Locale.ROOT),
                profile.readOnly(),
                profile.interval().toMillis(),
                endpoints.redis().map(redis -> document(redis, names.redis())).orElse(null),
                endpoints
                        .rabbitMq()
                        .map(rabbit -> document(rabbit, names.rabbitMq()))
                        .orElse(null),
                endpoints.kafka().map(kafka -> document(kafka, names.kafka())).orElse(null),
                profile.thresholdLevels());
    }

    private static ProfileDocument.Redis document(Endpoints.Redis redis, PipelineNames.Redis names) {
        return new ProfileDocument.Redis(
                redis.host(),
                redis.port(),
                redis.user(),
                SecretText.format(redis.password()),
                redis.tls(),
                names.waitingRoom(),
                names.activeUsers());
    }

    private static ProfileDocument.RabbitMq document(Endpoints.RabbitMq rabbit, PipelineNames.RabbitMq names) {
        return new ProfileDocument.RabbitMq(
                rabbit.host(),
                rabbit.amqpPort(),
                rabbit.managementPort(),
                rabbit.virtualHost(),
                rabbit.login().user(),
                SecretText.format(rabbit.login().password()),
                rabbit.tls(),
                names.exchange(),
                names.routingKey(),
                names.queue().value(),
                names.deadLetterExchange(),
                names.deadLetterRoutingKey(),
                names.deadLetterQueue().value());
    }

    private static ProfileDocument.Kafka document(Endpoints.Kafka kafka, PipelineNames.Kafka names) {
        return new ProfileDocument.Kafka(kafka.bootstrapServers(), kafka.tls(), names.topic(), names.group());
    }
}
