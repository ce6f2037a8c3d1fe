package io.gatehouse.action.kafka;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.TopicPlan;
import io.gatehouse.domain.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The form of a new topic, and how it compares with one that is there.
final class TopicForm {

    static final List<String> POLICIES = List.of("delete", "compact", "compact-delete");

    private static final String RETENTION = "retention.ms";
    private static final String MIN_INSYNC = "min.insync.replicas";
    private static final int MOST_PARTITIONS = 10_000;

    private TopicForm() {}

    /// The topic as filled in; what was left empty is the broker's default.
    ///
    /// @throws InvalidInput of the first field that cannot be used
    static TopicPlan plan(Inputs inputs) {
        var settings = new TreeMap<String, String>();
        var policy = inputs.text("cleanup-policy").orElse(POLICIES.getFirst());
        if (!POLICIES.contains(policy)) {
            throw new InvalidInput("cleanup-policy", Text.of("invalid.choice", policy, String.join(", ", POLICIES)));
        }
        settings.put("cleanup.policy", policy.replace('-', ','));
        inputs.text("retention").ifPresent(text -> settings.put(RETENTION, retentionMillis(text)));
        var replicas = number(inputs, "replication", Short.MAX_VALUE);
        var insync = number(inputs, "min-insync", Short.MAX_VALUE);
        if (insync.isPresent()) {
            if (replicas.isPresent() && insync.getAsInt() > replicas.getAsInt()) {
                throw new InvalidInput("min-insync", Text.of("invalid.kafka-min-insync", replicas.getAsInt()));
            }
            settings.put(MIN_INSYNC, String.valueOf(insync.getAsInt()));
        }
        return new TopicPlan(
                TopicCheck.name(inputs, "topic"),
                number(inputs, "partitions", MOST_PARTITIONS).orElse(1),
                replicas,
                settings);
    }

    private static String retentionMillis(String text) {
        return text.strip().equals("-1")
                ? "-1"
                : String.valueOf(Position.span("retention", text).toMillis());
    }

    private static OptionalInt number(Inputs inputs, String field, int largest) {
        var number = inputs.integer(field);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsLong() < 1) {
            throw new InvalidInput(field, Text.of("invalid.at-least-one"));
        }
        if (number.getAsLong() > largest) {
            throw new InvalidInput(field, Text.of("invalid.too-large", largest));
        }
        return OptionalInt.of((int) number.getAsLong());
    }

    /// What differs between a topic that is there and the wanted one, as `name: existing → wanted`.
    static List<String> differences(TopicState existing, TopicPlan wanted) {
        var differences = new ArrayList<String>();
        compare(differences, "partitions", existing.partitions(), wanted.partitions());
        if (wanted.replicas().isPresent()) {
            compare(
                    differences,
                    "replicas",
                    existing.replicas(),
                    wanted.replicas().getAsInt());
        }
        new TreeMap<>(wanted.settings())
                .forEach((name, value) ->
                        compare(differences, name, existing.settings().getOrDefault(name, "–"), value));
        return differences;
    }

    private static void compare(List<String> differences, String name, Object before, Object after) {
        if (!before.equals(after)) {
            differences.add(name + ": " + before + " → " + after);
        }
    }

    /// The options of `kafka-topics.sh --create`.
    static String options(TopicPlan plan) {
        var line = new StringBuilder("--create --topic " + plan.name() + " --partitions " + plan.partitions());
        plan.replicas()
                .ifPresent(replicas -> line.append(" --replication-factor ").append(replicas));
        for (Map.Entry<String, String> setting : new TreeMap<>(plan.settings()).entrySet()) {
            line.append(" --config ").append(setting.getKey()).append('=').append(setting.getValue());
        }
        return line.toString();
    }
}
