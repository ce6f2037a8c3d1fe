package io.gatehouse.action.rabbitmq;

import com.fasterxml.jackson.core.JsonPointer;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.replay.Filter;
import io.gatehouse.replay.Filter.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields that say which messages are meant, the same for looking, replaying and moving.
final class FilterForm {

    private static final String ANY = "any";
    private static final List<Field> FIELDS = Stream.of(
                    Field.choice("reason", List.of(ANY, "rejected", "expired", "maxlen", "delivery_limit")),
                    Field.text("min-age", ""),
                    Field.text("max-age", ""),
                    Field.text("origin-key", ""),
                    Field.text("header", ""),
                    Field.text("contains", ""),
                    Field.text("json-pointer", ""),
                    Field.text("json-value", ""))
            .map(field -> field.in("filter"))
            .toList();

    private FilterForm() {}

    /// An action's own fields and these behind them.
    static List<Field> after(List<Field> own) {
        var all = new ArrayList<>(own);
        all.addAll(FIELDS);
        return all;
    }

    /// The filter that the fields mean.
    ///
    /// @param now what ages are counted back from
    static Filter filter(Inputs inputs, Instant now) {
        var pointer = inputs.text("json-pointer");
        if (pointer.isEmpty() && inputs.text("json-value").isPresent()) {
            throw new InvalidInput("json-pointer", Text.of("invalid.value-without-pointer"));
        }
        return new Filter(
                reason(inputs),
                new Filter.Between(
                        AgeText.of(inputs, "max-age").map(now::minus),
                        AgeText.of(inputs, "min-age").map(now::minus)),
                inputs.text("origin-key"),
                inputs.text("header").map(FilterForm::header),
                inputs.text("contains"),
                pointer.map(FilterForm::checked).map(at -> new Named(at, inputs.text("json-value"))));
    }

    private static Optional<String> reason(Inputs inputs) {
        var reason = inputs.text("reason").filter(it -> !it.equals(ANY));
        var known = FIELDS.getFirst().choices();
        if (reason.isPresent() && !known.contains(reason.get())) {
            throw new InvalidInput("reason", Text.of("invalid.choice", reason.get(), String.join(", ", known)));
        }
        return reason;
    }

    private static Named header(String text) {
        var at = text.indexOf('=');
        return at < 0
                ? new Named(text, Optional.empty())
                : new Named(text.substring(0, at), Optional.of(text.substring(at + 1)));
    }

    private static String checked(String pointer) {
        try {
            return JsonPointer.compile(pointer).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("json-pointer", Text.of("invalid.pointer", pointer));
        }
    }
}
