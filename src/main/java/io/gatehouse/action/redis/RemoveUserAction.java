package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.port.RedisLine.Waiter;
import java.util.Map;

/// Takes somebody out of the line; the score they had is kept for the way back.
final class RemoveUserAction extends OnRedis {

    RemoveUserAction(ActionPorts ports) {
        super(ports, new Face("redis-remove-user", Subject.WAITING_ROOM, Impact.CHANGE, UserForm.fields(ports)));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var line = keys(inputs).line();
        var draft = draft(inputs, user);
        var found = redis().line().find(line, user);
        if (found.isEmpty()) {
            return draft.refuse("refused.redis-not-waiting", user, line).preview();
        }
        var who = found.get();
        return draft.fingerprint(Cells.score(who.score()))
                .care("effect.redis-remove-user", user, who.rank(), line)
                .held("effect.redis-remove-user.kept", Cells.score(who.score()))
                .vendor(RedisCli.line("ZREM", line, user))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var user = preview.target();
        var line = keys(preview.inputs()).line();
        var before = new Waiter(user, 0, Double.parseDouble(preview.fingerprint()));
        if (!redis().line().remove(line, before)) {
            throw outdated("outdated.redis-place", user);
        }
        return done(preview, start, 1, Text.of("receipt.redis-remove-user", user, line))
                .with(new Undo(
                        EnterUserAction.ID,
                        new Inputs(Map.of(UserForm.USER, user, UserForm.SCORE, preview.fingerprint(), "line", line))));
    }
}
