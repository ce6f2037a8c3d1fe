package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisActive.ActiveUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Shows the people who were let in, and when they lose their place.
final class ActiveAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("user", "expires", "expires-in", "processing");
    private static final int MOST = 5_000;

    ActiveAction(ActionPorts ports) {
        super(ports, new Face("redis-active", Subject.ACTIVE_USERS, Impact.LOOK, List.of(Field.integer(COUNT, "500"))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        count(inputs, MOST, MOST);
        var keys = keys(inputs);
        return draft(inputs, keys.active())
                .vendor(RedisCli.line("SMEMBERS", keys.active()))
                .vendor(RedisCli.line("HGETALL", keys.expiry()))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var keys = keys(preview.inputs());
        var size = redis().active().size(keys);
        var people = redis().active().all(keys, count(preview.inputs(), MOST, MOST));
        var rows = people.stream().map(who -> row(who, start)).toList();
        var facts = new ArrayList<Text>();
        facts.add(Text.of("receipt.redis-active", size, keys.active()));
        var never = people.stream().filter(who -> who.expires().isEmpty()).count();
        if (never > 0) {
            facts.add(Text.of("receipt.redis-active.never", never));
        }
        return done(preview, start, rows.size(), facts.toArray(Text[]::new))
                .with(new Table(COLUMNS, rows, Math.max(0, size - rows.size())));
    }

    private static List<String> row(ActiveUser who, Instant now) {
        return List.of(
                who.user(),
                Cells.time(who.expires()),
                Cells.seconds(who.expires().map(at -> Duration.between(now, at))),
                who.processing() ? "✓" : UNKNOWN);
    }
}
