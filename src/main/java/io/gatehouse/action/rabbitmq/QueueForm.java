package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/// The fields of a queue that is to be declared, and the settings they mean. Says no before the broker would.
final class QueueForm {

    static final String DROP_HEAD = "drop-head";
    static final String REJECT_DLX = "reject-publish-dlx";
    static final List<Field> FIELDS = List.of(
            Field.target("queue"),
            Field.choice("type", List.of("classic", "quorum", "stream")),
            Field.flag("durable", true),
            Field.integer("message-ttl", "").in("limits"),
            Field.integer("max-length", "").in("limits"),
            Field.integer("max-bytes", "").in("limits"),
            Field.choice("overflow", List.of(DROP_HEAD, "reject-publish", REJECT_DLX))
                    .in("limits"),
            Field.text("dead-letter-exchange", "").in("dead-letters"),
            Field.text("dead-letter-routing-key", "").in("dead-letters"));

    // Longer timers are refused by the broker.
    private static final long LONGEST_TTL_MILLIS = 4_294_967_295L;

    private QueueForm() {}

    /// The settings that the fields mean.
    ///
    /// @throws InvalidInput for a value, or a combination, that no broker takes
    static QueueState.Settings settings(Inputs inputs) {
        var type = choice(inputs, "type", QueueType.CLASSIC.argument());
        var settings = new QueueState.Settings(QueueType.of(type), durable(inputs), false, arguments(inputs));
        check(settings);
        return settings;
    }

    private static boolean durable(Inputs inputs) {
        return inputs.text("durable").isEmpty() || inputs.flag("durable");
    }

    private static String choice(Inputs inputs, String id, String otherwise) {
        var value = inputs.text(id).orElse(otherwise);
        var choices = FIELDS.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow()
                .choices();
        if (!choices.contains(value)) {
            throw new InvalidInput(id, Text.of("invalid.choice", value, String.join(", ", choices)));
        }
        return value;
    }

    private static Map<String, Object> arguments(Inputs inputs) {
        var arguments = new HashMap<String, Object>();
        ttl(inputs).ifPresent(millis -> arguments.put("x-message-ttl", millis));
        inputs.integer("max-length").ifPresent(count -> arguments.put("x-max-length", count));
        inputs.integer("max-bytes").ifPresent(bytes -> arguments.put("x-max-length-bytes", bytes));
        // Dropping the head is what a broker does unasked; asking for it would differ from a queue that did not.
        var overflow = choice(inputs, "overflow", DROP_HEAD);
        if (!overflow.equals(DROP_HEAD)) {
            arguments.put("x-overflow", overflow);
        }
        inputs.text("dead-letter-exchange").ifPresent(name -> arguments.put("x-dead-letter-exchange", name));
        inputs.text("dead-letter-routing-key").ifPresent(key -> arguments.put("x-dead-letter-routing-key", key));
        return arguments;
    }

    private static OptionalLong ttl(Inputs inputs) {
        var millis = inputs.integer("message-ttl");
        if (millis.isPresent() && millis.getAsLong() > LONGEST_TTL_MILLIS) {
            throw new InvalidInput("message-ttl", Text.of("invalid.too-large", LONGEST_TTL_MILLIS));
        }
        return millis;
    }

    private static void check(QueueState.Settings settings) {
        var type = settings.type();
        var arguments = settings.arguments();
        if (type != QueueType.CLASSIC && !settings.durable()) {
            throw new InvalidInput("durable", Text.of("invalid.not-durable", type.argument()));
        }
        if (type == QueueType.QUORUM && REJECT_DLX.equals(arguments.get("x-overflow"))) {
            throw new InvalidInput("overflow", Text.of("invalid.unsupported", type.argument()));
        }
        if (type == QueueType.STREAM) {
            refuseForStream(arguments, "x-message-ttl", "message-ttl");
            refuseForStream(arguments, "x-max-length", "max-length");
            refuseForStream(arguments, "x-overflow", "overflow");
            refuseForStream(arguments, "x-dead-letter-exchange", "dead-letter-exchange");
        }
        if (arguments.containsKey("x-dead-letter-routing-key") && !arguments.containsKey("x-dead-letter-exchange")) {
            throw new InvalidInput("dead-letter-exchange", Text.of("invalid.key-without-exchange"));
        }
    }

    private static void refuseForStream(Map<String, Object> arguments, String argument, String field) {
        if (arguments.containsKey(argument)) {
            throw new InvalidInput(field, Text.of("invalid.unsupported", QueueType.STREAM.argument()));
        }
    }

    /// What differs between an existing queue and the wanted one, as `name: existing → wanted`.
    static List<String> differences(QueueState.Settings existing, QueueState.Settings wanted) {
        var differences = new ArrayList<String>();
        if (existing.type() != wanted.type()) {
            differences.add(
                    difference("type", existing.type().argument(), wanted.type().argument()));
        }
        if (existing.durable() != wanted.durable()) {
            differences.add(difference("durable", existing.durable(), wanted.durable()));
        }
        if (existing.autoDelete() != wanted.autoDelete()) {
            differences.add(difference("auto-delete", existing.autoDelete(), wanted.autoDelete()));
        }
        var names = new TreeSet<>(existing.arguments().keySet());
        names.addAll(wanted.arguments().keySet());
        for (var name : names) {
            // As text: the same number may come as another type over another protocol.
            var before = String.valueOf(existing.arguments().getOrDefault(name, "–"));
            var after = String.valueOf(wanted.arguments().getOrDefault(name, "–"));
            if (!before.equals(after)) {
                differences.add(difference(name, before, after));
            }
        }
        return differences;
    }

    private static String difference(String name, Object before, Object after) {
        return name + ": " + before + " → " + after;
    }
}
