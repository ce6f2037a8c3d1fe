package io.gatehouse.action.redis;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.AdmissionKeys;
import io.gatehouse.port.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the actions on Redis have in common.
abstract class OnRedis implements Action {

    /// How an action presents itself.
    record Face(String id, Subject subject, Impact impact, List<Field> fields) {}

    static final String COUNT = "count";
    static final String UNKNOWN = "–";

    private final ActionPorts ports;
    private final Face face;

    OnRedis(ActionPorts ports, Face face) {
        this.ports = ports;
        this.face = face;
    }

    @Override
    public final String id() {
        return face.id();
    }

    @Override
    public final Subject subject() {
        return face.subject();
    }

    @Override
    public final Impact impact() {
        return face.impact();
    }

    @Override
    public final List<Field> fields() {
        return face.fields();
    }

    final ActionPorts ports() {
        return ports;
    }

    final RedisCommands redis() {
        return ports.brokers().redis().get();
    }

    final Instant now() {
        return ports.clock().instant();
    }

    /// The profile's keys, with the waiting room that was filled in.
    final AdmissionKeys keys(Inputs inputs) {
        var names = ports.profile().names().redis();
        return new AdmissionKeys(inputs.text("line").orElse(names.waitingRoom()), names.activeUsers());
    }

    final Draft draft(Inputs inputs, String target) {
        return new Draft(this, ports, inputs, target);
    }

    /// How many are wanted.
    ///
    /// @throws InvalidInput when it is 0 or more than `most`
    static int count(Inputs inputs, int otherwise, int most) {
        var count = inputs.integer(COUNT).orElse(otherwise);
        if (count < 1) {
            throw new InvalidInput(COUNT, Text.of("invalid.at-least-one"));
        }
        if (count > most) {
            throw new InvalidInput(COUNT, Text.of("invalid.too-large", most));
        }
        return (int) count;
    }

    /// What tells that nothing was changed because things are not as previewed.
    static PreviewOutdated outdated(String key, Object... arguments) {
        return new PreviewOutdated(Text.of(key, arguments));
    }

    /// All of it was done.
    ///
    /// @param count of how many
    final Receipt done(Preview preview, Instant start, long count, Text... facts) {
        return receipt(preview, start, new Progress.Step(count, count, 0, 0, 0), List.of(facts));
    }

    /// What was done of it.
    final Receipt receipt(Preview preview, Instant start, Progress.Step step, List<Text> facts) {
        var end = now();
        var outcome = step.done() >= step.total() ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED;
        return new Receipt(preview.action(), preview.target(), outcome, facts, step, end, Duration.between(start, end));
    }
}
