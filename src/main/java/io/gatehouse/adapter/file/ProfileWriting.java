package io.gatehouse.adapter.file;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SubjectPattern;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes the document of a profile, secrets that were typed left out.
final class ProfileWriting {

    private ProfileWriting() {}

    static ProfileDocument of(Profile profile) {
        var endpoints = profile.endpoints();
        var names = profile.names();
        var pace = profile.pace();
        return new ProfileDocument(
                profile.name(),
                profile.environment().name().toLowerCase(Locale.ROOT),
                profile.readOnly(),
                profile.role().name().toLowerCase(Locale.ROOT),
                pace.interval().toMillis(),
                endpoints
                        .redis()
                        .map(redis -> document(redis, names.redis(), own(pace, Broker.REDIS)))
                        .orElse(null),
                endpoints
                        .rabbitMq()
                        .map(rabbit -> document(rabbit, names.rabbitMq(), own(pace, Broker.RABBITMQ)))
                        .orElse(null),
                endpoints
                        .kafka()
                        .map(kafka -> KafkaMapping.document(kafka, names.kafka(), own(pace, Broker.KAFKA)))
                        .orElse(null),
                pace.timeout().toMillis(),
                ServiceMapping.documents(endpoints.services()),
                profile.alarms().levels(),
                AlarmWriting.documents(profile.alarms().rules()));
    }

    private static ProfileDocument.Redis document(
            Endpoints.Redis redis, PipelineNames.Redis names, @Nullable Long intervalMillis) {
        return new ProfileDocument.Redis(
                redis.host(),
                redis.port(),
                redis.user(),
                SecretText.format(redis.password()),
                redis.tls(),
                intervalMillis,
                names.waitingRoom(),
                names.activeUsers(),
                listed(names.watched().streams()),
                listed(names.watched().lists()),
                listed(names.watched().channels()),
                listed(names.watched().keys()),
                listed(names.watched().bullQueues()));
    }

    private static @Nullable List<String> listed(List<String> names) {
        return names.isEmpty() ? null : names;
    }

    private static ProfileDocument.RabbitMq document(
            Endpoints.RabbitMq rabbit, PipelineNames.RabbitMq names, @Nullable Long intervalMillis) {
        return new ProfileDocument.RabbitMq(
                rabbit.host(),
                rabbit.amqpPort(),
                rabbit.managementPort(),
                rabbit.prometheusPort().isPresent() ? rabbit.prometheusPort().getAsInt() : null,
                rabbit.virtualHost(),
                rabbit.login().user(),
                SecretText.format(rabbit.login().password()),
                rabbit.tls(),
                intervalMillis,
                names.exchange(),
                names.routingKey(),
                names.queue().value(),
                names.deadLetterExchange(),
                names.deadLetterRoutingKey(),
                names.deadLetterQueue().value(),
                names.watched().isEmpty()
                        ? null
                        : names.watched().stream().map(SubjectPattern::text).toList());
    }

    private static @Nullable Long own(Pace pace, Broker kind) {
        return pace.own().containsKey(kind) ? pace.of(kind).toMillis() : null;
    }
}
