package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a message that is written by hand.
final class MessageForm {

    private static final String BASE64 = "base64";
    private static final List<Field> FIELDS = List.of(
            Field.lines("body"),
            Field.choice("encoding", List.of("text", BASE64)).in("message"),
            Field.lines("headers").in("message"),
            Field.lines("properties").in("message"));
    private static final Set<String> NUMBERS = Set.of("delivery-mode", "priority", "timestamp");
    private static final Set<String> TEXTS = Set.of(
            "content-type",
            "content-encoding",
            "correlation-id",
            "reply-to",
            "expiration",
            "message-id",
            "type",
            "user-id",
            "app-id");

    private MessageForm() {}

    static List<Field> after(List<Field> own) {
        var all = new ArrayList<>(own);
        all.addAll(FIELDS);
        return all;
    }

    /// The body, empty when none was written.
    static Optional<byte[]> body(Inputs inputs) {
        var encoding = inputs.text("encoding").orElse("text");
        return inputs.text("body").map(text -> {
            if (!encoding.equals(BASE64)) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            try {
                return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            } catch (IllegalArgumentException e) {
                throw new InvalidInput("body", Text.of("invalid.encoded"));
            }
        });
    }

    static Optional<Map<String, Object>> headers(Inputs inputs) {
        return inputs.text("headers").map(new HeaderJson("headers")::table);
    }

    /// The properties, empty when none were written.
    ///
    /// @throws InvalidInput for a name that AMQP does not know, or a value that is not of its type
    static Optional<Map<String, Object>> properties(Inputs inputs) {
        return inputs.text("properties").map(text -> {
            var table = new HeaderJson("properties").table(text);
            table.forEach((name, value) -> {
                var fits = NUMBERS.contains(name)
                        ? value instanceof Integer || value instanceof Long
                        : TEXTS.contains(name) && value instanceof String;
                if (!fits) {
                    throw new InvalidInput("properties", Text.of("invalid.property", name));
                }
            });
            return table;
        });
    }
}
