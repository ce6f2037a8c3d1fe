package io.gatehouse.action;

import io.gatehouse.action.Preview.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects what a preview says, row by row. Used by one thread.
public final class Draft {

    private final Action action;
    private final ActionPorts ports;
    private final Inputs inputs;
    private final String target;
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> vendorLines = new ArrayList<>();
    private long messages;
    private String fingerprint = "";
    private @Nullable Table table;
    private @Nullable Text refusal;
    private @Nullable Remedy remedy;

    public Draft(Action action, ActionPorts ports, Inputs inputs, String target) {
        this.action = action;
        this.ports = ports;
        this.inputs = inputs;
        this.target = target;
    }

    /// Adds a sentence about what will happen.
    public Draft plain(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.PLAIN));
        return this;
    }

    /// Adds a sentence that deserves care.
    public Draft care(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.CARE));
        return this;
    }

    /// Adds a sentence about what will not happen.
    public Draft held(String key, Object... arguments) {
        effects.add(new Effect(Text.of(key, arguments), Effect.Weight.HELD));
        return this;
    }

    /// Says how many messages it concerns.
    public Draft messages(long count) {
        messages = count;
        return this;
    }

    /// Keeps what has to be the same at execution.
    public Draft fingerprint(String whatMustStay) {
        fingerprint = whatMustStay;
        return this;
    }

    /// Shows rows beside the sentences: what would change, before and after.
    public Draft table(Table rows) {
        table = rows;
        return this;
    }

    /// Adds what does the same with the broker's own tool, for those who learn.
    public Draft vendor(String commandLine) {
        vendorLines.add(commandLine);
        return this;
    }

    /// Says why it cannot be done; the first reason stands.
    public Draft refuse(String key, Object... arguments) {
        if (refusal == null) {
            refusal = Text.of(key, arguments);
        }
        return this;
    }

    /// Offers what mends the reason why it cannot be done.
    public Draft remedy(Remedy mending) {
        remedy = mending;
        return this;
    }

    public Preview preview() {
        return new Preview(
                action.id(),
                inputs,
                target,
                effects,
                Optional.ofNullable(table),
                messages,
                Optional.ofNullable(refusal),
                Optional.ofNullable(remedy),
                new CommandLines(Invocation.of(action, inputs, ports.profile().name()), vendorLines),
                fingerprint,
                ports.clock().instant());
    }
}
