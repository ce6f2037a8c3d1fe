package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import java.util.ArrayList;
import java.util.List;

/// Tells where somebody stands: in the line, among the active, or nowhere in Redis.
final class FindUserAction extends OnRedis {

    private static final List<String> COLUMNS =
            List.of("user", "rank", "of", "arrived", "active", "expires", "processing");

    FindUserAction(ActionPorts ports) {
        super(ports, new Face("redis-find", Subject.WAITING_ROOM, Impact.LOOK, UserForm.fields(ports)));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var keys = keys(inputs);
        return draft(inputs, user)
                .vendor(RedisCli.line("ZRANK", keys.line(), user))
                .vendor(RedisCli.line("SISMEMBER", keys.active(), user))
                .vendor(RedisCli.line("HGET", keys.expiry(), user))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var user = preview.inputs().required(UserForm.USER);
        var keys = keys(preview.inputs());
        var size = redis().line().size(keys.line());
        var waiting = redis().line().find(keys.line(), user);
        var active = redis().active().find(keys, user);
        var facts = new ArrayList<Text>();
        waiting.ifPresent(it -> facts.add(Text.of("receipt.redis-find.waits", user, it.rank(), size)));
        active.ifPresent(it -> facts.add(Text.of("receipt.redis-find.active", user, Cells.time(it.expires()))));
        if (facts.isEmpty()) {
            facts.add(Text.of("receipt.redis-find.nowhere", user));
        }
        var row = List.of(
                user,
                waiting.map(it -> Long.toString(it.rank())).orElse(UNKNOWN),
                Long.toString(size),
                Cells.time(waiting.flatMap(it -> Cells.timeOf(it.score()))),
                active.isPresent() ? "✓" : UNKNOWN,
                Cells.time(active.flatMap(it -> it.expires())),
                active.filter(it -> it.processing()).isPresent() ? "✓" : UNKNOWN);
        return done(preview, start, 1, facts.toArray(Text[]::new)).with(Table.of(COLUMNS, List.of(row)));
    }
}
