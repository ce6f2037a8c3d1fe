package io.gatehouse.runbook;

import io.gatehouse.action.Invocation;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.SecretRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills a profile's names, hosts and ports into templates: `${queue}`, or a whole tool with its address, as
/// `${redis-cli}`. Never a password: tools ask for it themselves. Immutable.
public final class Placeholders {

    /// What is filled in once for each service that tells how it is.
    private static final String HEALTH = "health";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> tools = new HashMap<>();
    private final List<String> health;

    public Placeholders(Profile profile) {
        words.put("profile", profile.name());
        var at = profile.endpoints();
        at.redis().ifPresent(redis -> redis(redis, profile.names().redis()));
        at.rabbitMq().ifPresent(rabbit -> rabbit(rabbit, profile.names().rabbitMq()));
        at.kafka().ifPresent(kafka -> kafka(kafka, profile.names().kafka()));
        health = at.services().stream()
                .flatMap(service -> service.health().stream())
                .map(String::valueOf)
                .toList();
    }

    private void redis(Endpoints.Redis at, PipelineNames.Redis names) {
        var tool = new StringBuilder("redis-cli -h " + Invocation.quoted(at.host()) + " -p " + at.port());
        if (at.tls()) {
            tool.append(" --tls");
        }
        if (!at.user().isEmpty()) {
            tool.append(" --user ").append(Invocation.quoted(at.user()));
        }
        if (!(at.password() instanceof SecretRef.None)) {
            tool.append(" --askpass");
        }
        tools.put("redis-cli", tool.toString());
        words.put("redis-host", at.host());
        words.put("waiting-room", names.waitingRoom());
        words.put("active-users", names.activeUsers());
    }

    private void rabbit(Endpoints.RabbitMq at, PipelineNames.RabbitMq names) {
        tools.put("rabbitmqctl", "rabbitmqctl");
        tools.put("rabbitmq-diagnostics", "rabbitmq-diagnostics");
        words.put("rabbit-host", at.host());
        words.put("vhost", at.virtualHost());
        words.put("exchange", names.exchange());
        words.put("routing-key", names.routingKey());
        words.put("queue", names.queue().value());
        words.put("dead-letter-exchange", names.deadLetterExchange());
        words.put("dead-letter-key", names.deadLetterRoutingKey());
        words.put("dead-letter-queue", names.deadLetterQueue().value());
    }

    private void kafka(Endpoints.Kafka at, PipelineNames.Kafka names) {
        var login = at.security().equals(KafkaSecurity.open(false)) ? "" : " --command-config client.properties";
        for (var tool : List.of("kafka-consumer-groups", "kafka-topics")) {
            tools.put(tool, tool + ".sh --bootstrap-server " + Invocation.quoted(at.bootstrapServers()) + login);
        }
        words.put("topic", names.topic());
        words.put("group", names.group());
    }

    /// The lines to type, one for each service where it names them; none where the profile lacks what it is about.
    public List<String> lines(String template) {
        if (template.contains("${" + HEALTH + "}")) {
            return health.stream()
                    .map(address -> template.replace("${" + HEALTH + "}", Invocation.quoted(address)))
                    .toList();
        }
        return fill(template, true).stream().toList();
    }

    /// A value for a field, as it is; empty where the profile lacks what it is about.
    public Optional<String> value(String template) {
        return fill(template, false);
    }

    private Optional<String> fill(String template, boolean quoted) {
        var matcher = PLACEHOLDER.matcher(template);
        var filled = new StringBuilder();
        while (matcher.find()) {
            var name = matcher.group(1);
            var word = words.get(name);
            var found = word == null ? tools.get(name) : quoted ? Invocation.quoted(word) : word;
            if (found == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(found));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }
}
