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
import java.util.Map;

/// Puts somebody into the line at a score, as who was taken out of it by mistake.
final class EnterUserAction extends OnRedis {

    static final String ID = "redis-enter-user";

    EnterUserAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        ID,
                        Subject.WAITING_ROOM,
                        Impact.CHANGE,
                        UserForm.fields(ports, Field.required(UserForm.SCORE, ""))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var score = Cells.score(UserForm.score(inputs));
        var keys = keys(inputs);
        var draft = draft(inputs, user);
        if (redis().line().find(keys.line(), user).isPresent()) {
            draft.refuse("refused.redis-waits-already", user);
        }
        if (redis().active().find(keys, user).isPresent()) {
            draft.refuse("refused.redis-active-already", user);
        }
        return draft.plain("effect.redis-enter-user", user, score, Cells.time(Cells.timeOf(UserForm.score(inputs))))
                .vendor(RedisCli.line("ZADD", keys.line(), "NX", score, user))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var user = preview.target();
        var keys = keys(preview.inputs());
        if (!redis().line().enter(keys, user, UserForm.score(preview.inputs()))) {
            throw outdated("outdated.redis-entered", user);
        }
        var rank = redis().line()
                .find(keys.line(), user)
                .map(it -> Long.toString(it.rank()))
                .orElse(UNKNOWN);
        return done(preview, start, 1, Text.of("receipt.redis-enter-user", user, rank))
                .with(new Undo("redis-remove-user", new Inputs(Map.of(UserForm.USER, user, "line", keys.line()))));
    }
}
