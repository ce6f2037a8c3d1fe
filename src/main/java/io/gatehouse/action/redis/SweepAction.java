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
import java.time.Instant;
import java.util.List;

/// Takes the places of those whose time has come, as the pipeline's own sweep does; whose request is still being
/// processed stays.
final class SweepAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("user", "expires");
    private static final int MOST = 100_000;
    private static final int SHOWN = 500;

    SweepAction(ActionPorts ports) {
        super(ports, new Face("redis-sweep", Subject.ACTIVE_USERS, Impact.CHANGE, List.of()));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var now = now();
        var keys = keys(inputs);
        var draft = draft(inputs, keys.active());
        var people = redis().active().all(keys, MOST);
        var expired = people.stream()
                .filter(who -> who.expires().filter(at -> !at.isAfter(now)).isPresent())
                .toList();
        var free = expired.stream().filter(who -> !who.processing()).toList();
        if (free.isEmpty()) {
            draft.refuse("refused.redis-none-expired", keys.active());
        }
        if (expired.size() > free.size()) {
            draft.held("effect.redis-sweep.processing", expired.size() - free.size());
        }
        var rows = free.stream()
                .limit(SHOWN)
                .map(who -> List.of(who.user(), Cells.time(who.expires())))
                .toList();
        return draft.messages(free.size())
                .fingerprint(now.toEpochMilli() + " " + free.size())
                .plain("effect.redis-sweep", free.size(), people.size())
                .care("effect.redis-sweep.no-undo")
                .table(new Table(COLUMNS, rows, free.size() - rows.size()))
                .vendor(RedisCli.line("HGETALL", keys.expiry()))
                .vendor(RedisCli.line("SREM", keys.active(), "USER…"))
                .vendor(RedisCli.line("HDEL", keys.expiry(), "USER…"))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var seen = preview.fingerprint().split(" ", 2);
        var cutoff = Instant.ofEpochMilli(Long.parseLong(seen[0]));
        var gone = redis().active()
                .sweep(keys(preview.inputs()), cutoff, Long.parseLong(seen[1]))
                .orElseThrow(() -> outdated("outdated.redis-expired", preview.target()));
        return done(preview, start, gone, Text.of("receipt.redis-sweep", gone));
    }
}
