package io.gatehouse.action;

import io.gatehouse.action.Preview.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects what a preview says. Used by one thread.
final class Draft {

    private final Action action;
    private final ActionPorts ports;
    private final Inputs inputs;
    private final String target;
    private final List<Effect> effects = new ArrayList<>();
    private long messages;
    private String fingerprint = "";
    private @Nullable Text refusal;

    Draft(Action action, ActionPorts ports, Inputs inputs, String target) {
        this.action = action;
        this.ports = ports;
        this.inputs = inputs;
        this.target = target;
    }

    Draft plain(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.PLAIN));
        return this;
    }

    Draft care(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.CARE));
        return this;
    }

    Draft held(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.HELD));
        return this;
    }

    Draft messages(long count) {
        messages = count;
        return this;
    }

    Draft fingerprint(String whatMustStay) {
        fingerprint = whatMustStay;
        return this;
    }

    /// Says why it cannot be done; the first reason stands.
    Draft refuse(String key, Object... arguments) {
        if (refusal == null) {
            refusal = Text.of(key, arguments);
        }
        return this;
    }

    Preview preview() {
        return new Preview(
                action.id(),
                inputs,
                target,
                effects,
                messages,
                Optional.ofNullable(refusal),
                Invocation.of(action, inputs, ports.profile().name()),
                fingerprint,
                ports.clock().instant());
    }
}
