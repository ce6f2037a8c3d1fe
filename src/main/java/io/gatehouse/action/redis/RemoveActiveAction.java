package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.port.RedisActive.ActiveUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the place of somebody who was let in; when it would have ended is kept for the way back.
final class RemoveActiveAction extends OnRedis {

    RemoveActiveAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-remove-active",
                        Subject.ACTIVE_USERS,
                        Impact.CHANGE,
                        List.of(Field.target(UserForm.USER))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var keys = keys(inputs);
        var draft = draft(inputs, user);
        var found = redis().active().find(keys, user);
        if (found.isEmpty()) {
            return draft.refuse("refused.redis-not-active", user).preview();
        }
        var who = found.get();
        draft.fingerprint(millis(who.expires()))
                .care("effect.redis-remove-active", user, Cells.time(who.expires()))
                .vendor(RedisCli.line("SREM", keys.active(), user))
                .vendor(RedisCli.line("HDEL", keys.expiry(), user));
        if (who.processing()) {
            draft.care("effect.redis-remove-active.processing", user);
        }
        return draft.preview();
    }

    /// A time as a text that is empty for none.
    static String millis(Optional<Instant> at) {
        return at.map(it -> Long.toString(it.toEpochMilli())).orElse("");
    }

    /// What [#millis] wrote.
    static Optional<Instant> time(String millis) {
        return millis.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var user = preview.target();
        var expires = preview.fingerprint();
        if (!redis().active().remove(keys(preview.inputs()), new ActiveUser(user, time(expires), false))) {
            throw outdated("outdated.redis-active", user);
        }
        var wayBack = expires.isEmpty()
                ? Map.of(UserForm.USER, user)
                : Map.of(UserForm.USER, user, AddActiveAction.EXPIRES, expires);
        return done(preview, start, 1, Text.of("receipt.redis-remove-active", user))
                .with(new Undo(AddActiveAction.ID, new Inputs(wayBack)));
    }
}
