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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives somebody a place among the active, as who lost it by mistake.
final class AddActiveAction extends OnRedis {

    static final String ID = "redis-add-active";
    static final String EXPIRES = "expires";

    AddActiveAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        ID,
                        Subject.ACTIVE_USERS,
                        Impact.CHANGE,
                        List.of(Field.target(UserForm.USER), Field.integer(EXPIRES, ""))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var keys = keys(inputs);
        var expires = expires(inputs);
        var draft = draft(inputs, user);
        if (redis().active().find(keys, user).isPresent()) {
            draft.refuse("refused.redis-active-already", user);
        }
        if (redis().line().find(keys.line(), user).isPresent()) {
            draft.refuse("refused.redis-waits-already", user);
        }
        draft.plain("effect.redis-add-active", user, Cells.time(expires))
                .vendor(RedisCli.line("SADD", keys.active(), user));
        expires.ifPresentOrElse(
                at -> draft.vendor(RedisCli.line("HSET", keys.expiry(), user, Long.toString(at.toEpochMilli()))),
                () -> draft.care("effect.redis-add-active.never"));
        return draft.preview();
    }

    private static Optional<Instant> expires(Inputs inputs) {
        var millis = inputs.integer(EXPIRES);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var user = preview.target();
        if (!redis().active().add(keys(preview.inputs()), user, expires(preview.inputs()))) {
            throw outdated("outdated.redis-entered", user);
        }
        return done(preview, start, 1, Text.of("receipt.redis-add-active", user))
                .with(new Undo("redis-remove-active", new Inputs(Map.of(UserForm.USER, user))));
    }
}
