package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.replay.ReplayPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of a replay and the plan they mean.
final class ReplayForm {

    /// What the default exchange is called where its real name, nothing, cannot be typed.
    static final String DEFAULT_EXCHANGE = "amq.default";

    private ReplayForm() {}

    static List<Field> fields(ActionPorts ports) {
        var queue = Field.target("queue", ports.names().deadLetterQueue().value());
        var fields = new ArrayList<>(FilterForm.after(List.of(queue)));
        fields.add(Field.text("exchange", "").in("destination"));
        fields.add(Field.text("routing-key", "").in("destination"));
        fields.add(Field.integer("max-replays", String.valueOf(ReplayPlan.DEFAULT_REPLAYS))
                .in("pace"));
        fields.add(Field.integer("rate", "").in("pace"));
        fields.add(Field.flag("keep-expiration", false).in("pace"));
        fields.add(Field.flag("stop-when-growing", true).in("pace"));
        fields.add(Looking.ANYWAY.in("pace"));
        return List.copyOf(fields);
    }

    /// The plan that the fields mean.
    ///
    /// @param now what ages are counted back from
    static ReplayPlan plan(Inputs inputs, String id, long total, Instant now) {
        return new ReplayPlan(
                id, inputs.queue("queue"), total, chosen(inputs), rules(inputs), FilterForm.filter(inputs, now));
    }

    static Optional<ReplayLink.Target> chosen(Inputs inputs) {
        var key = inputs.text("routing-key");
        var exchange = inputs.text("exchange");
        if (exchange.isEmpty() && key.isPresent()) {
            throw new InvalidInput("exchange", Text.of("invalid.key-without-exchange"));
        }
        return exchange.map(name -> new ReplayLink.Target(realName(name), key.orElse("")));
    }

    static String realName(String exchange) {
        return exchange.equals(DEFAULT_EXCHANGE) ? "" : exchange;
    }

    static String shown(String exchange) {
        return exchange.isEmpty() ? DEFAULT_EXCHANGE : exchange;
    }

    static ReplayPlan.Rules rules(Inputs inputs) {
        var replays = inputs.integer("max-replays").orElse(ReplayPlan.DEFAULT_REPLAYS);
        if (replays < 1 || replays > Integer.MAX_VALUE) {
            throw new InvalidInput("max-replays", Text.of("invalid.at-least-one"));
        }
        return new ReplayPlan.Rules(
                (int) replays,
                inputs.flag("keep-expiration"),
                ReplayPlan.DEFAULT_PREFETCH,
                rate(inputs),
                inputs.text("stop-when-growing").isEmpty() || inputs.flag("stop-when-growing"),
                false);
    }

    static OptionalInt rate(Inputs inputs) {
        var rate = inputs.integer("rate");
        if (rate.isEmpty()) {
            return OptionalInt.empty();
        }
        if (rate.getAsLong() < 1 || rate.getAsLong() > Integer.MAX_VALUE) {
            throw new InvalidInput("rate", Text.of("invalid.at-least-one"));
        }
        return OptionalInt.of((int) rate.getAsLong());
    }
}
