package io.gatehouse.adapter.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A profile as its YAML file spells it; everything that is absent has the documented default.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "name",
    "environment",
    "readOnly",
    "role",
    "intervalMillis",
    "timeoutMillis",
    "redis",
    "rabbitmq",
    "kafka",
    "services",
    "thresholds",
    "alarms"
})
record ProfileDocument(
        @Nullable String name,
        @Nullable String environment,
        @Nullable Boolean readOnly,
        @Nullable String role,
        @Nullable Long intervalMillis,
        @Nullable Redis redis,
        @Nullable RabbitMq rabbitmq,
        @Nullable Kafka kafka,
        @Nullable Long timeoutMillis,
        @Nullable List<Service> services,
        @Nullable Map<String, Double> thresholds,
        @Nullable List<Alarm> alarms) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Nullable String name,
            @Nullable String health,
            @Nullable String metrics) {}

    /// A rule: exactly one of above, below, risingPerMinute, fallingPerMinute, reachesAbove and reachesBelow.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alarm(
            @Nullable String name,
            @Nullable String metric,
            @Nullable String subjects,
            @Nullable String severity,
            @Nullable Double above,
            @Nullable Double below,
            @Nullable Double clear,
            @Nullable Double risingPerMinute,
            @Nullable Double fallingPerMinute,
            @Nullable Double reachesAbove,
            @Nullable Double reachesBelow,
            @Nullable Long withinSeconds,
            @Nullable Long overSeconds,
            @Nullable Long forSeconds,
            @Nullable Integer times,
            @Nullable Long timesWithinSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Redis(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String user,
            @Nullable String password,
            @Nullable Boolean tls,
            @Nullable Long intervalMillis,
            @Nullable String waitingRoom,
            @Nullable String activeUsers,
            @Nullable List<String> streams,
            @Nullable List<String> lists,
            @Nullable List<String> channels,
            @Nullable List<String> keys,
            @Nullable List<String> bullQueues) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RabbitMq(
            @Nullable String host,
            @Nullable Integer amqpPort,
            @Nullable Integer managementPort,
            @Nullable Integer prometheusPort,
            @Nullable String virtualHost,
            @Nullable String user,
            @Nullable String password,
            @Nullable Boolean tls,
            @Nullable Long intervalMillis,
            @Nullable String exchange,
            @Nullable String routingKey,
            @Nullable String queue,
            @Nullable String deadLetterExchange,
            @Nullable String deadLetterRoutingKey,
            @Nullable String deadLetterQueue,
            @Nullable List<String> watch) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kafka(
            @Nullable String bootstrapServers,
            @Nullable Boolean tls,
            @Nullable Long intervalMillis,
            @Nullable String topic,
            @Nullable String group,
            @Nullable String mechanism,
            @Nullable String user,
            @Nullable String password,
            @Nullable String trustStore,
            @Nullable String trustStoreType,
            @Nullable String trustStorePassword,
            @Nullable Map<String, String> properties) {}
}
