package io.gatehouse.action.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.RabbitPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The fields of a policy, and the policy that they mean.
final class PolicyForm {

    static final List<Field> FIELDS = List.of(
            Field.target("policy"),
            Field.required("name-pattern", ""),
            Field.choice("apply-to", List.of("queues", "exchanges", "all")),
            Field.required("definition", ""),
            Field.integer("priority", "0"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyForm() {}

    /// @throws InvalidInput for what no broker takes
    static RabbitPolicy policy(Inputs inputs) {
        pattern(inputs);
        var priority = inputs.integer("priority").orElse(0);
        if (priority > Integer.MAX_VALUE) {
            throw new InvalidInput("priority", Text.of("invalid.too-large", Integer.MAX_VALUE));
        }
        return new RabbitPolicy(
                inputs.required("policy"),
                inputs.required("name-pattern"),
                inputs.text("apply-to").orElse("queues"),
                (int) priority,
                definition(inputs),
                false);
    }

    /// The names that it applies to. The broker's own expressions are like Java's as far as people write them.
    static Pattern pattern(Inputs inputs) {
        try {
            return Pattern.compile(inputs.required("name-pattern"));
        } catch (PatternSyntaxException e) {
            throw new InvalidInput("name-pattern", Text.of("invalid.pattern", e.getDescription()));
        }
    }

    private static Map<String, Object> definition(Inputs inputs) {
        try {
            Map<String, Object> table = JSON.readValue(inputs.required("definition"), new TypeReference<>() {});
            if (table != null && !table.isEmpty() && table.values().stream().allMatch(value -> value != null)) {
                return table;
            }
        } catch (JsonProcessingException e) {
            // Told below.
        }
        throw new InvalidInput("definition", Text.of("invalid.definition"));
    }

    /// What has to be filled in to set it as it is.
    static Inputs inputs(RabbitPolicy policy) {
        return new Inputs(Map.of(
                "policy",
                policy.name(),
                "name-pattern",
                policy.pattern(),
                "apply-to",
                policy.appliesTo(),
                "definition",
                json(policy),
                "priority",
                String.valueOf(policy.priority())));
    }

    static String json(RabbitPolicy policy) {
        return JSON.valueToTree(new TreeMap<>(policy.definition())).toString();
    }

    /// A policy in one line, for comparing.
    static String line(RabbitPolicy policy) {
        return policy.pattern() + " " + policy.appliesTo() + " " + policy.priority() + " " + json(policy);
    }

    static String vendor(RabbitPolicy policy, String virtualHost) {
        return "rabbitmqctl set_policy -p " + Vendor.quoted(virtualHost) + " --priority " + policy.priority()
                + " --apply-to " + policy.appliesTo() + " " + Vendor.quoted(policy.name()) + " "
                + Vendor.quoted(policy.pattern()) + " " + Vendor.quoted(json(policy));
    }
}
