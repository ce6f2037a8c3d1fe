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
import io.gatehouse.port.RedisLine.Waiter;
import java.time.Duration;
import java.util.List;

/// Lets the first of the line in by hand, the lowest scores first. Everybody has their place before they leave the
/// line, so that nobody is lost.
final class AdmitAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("rank", "user", "arrived");
    private static final int MOST = 500;
    private static final String BETWEEN = "\0";

    /// As documented.
    private static final Duration ACTIVE_FOR = Duration.ofMinutes(5);

    /// As documented; what a deployment really keeps to is not to be read anywhere.
    private static final int ACTIVE_LIMIT = 100;

    AdmitAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-admit",
                        Subject.WAITING_ROOM,
                        Impact.CHANGE,
                        List.of(
                                Field.target(
                                        "line", ports.profile().names().redis().waitingRoom()),
                                Field.integer(COUNT, "1"))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var keys = keys(inputs);
        var count = count(inputs, 1, MOST);
        var draft = draft(inputs, keys.line());
        var people = redis().line().page(keys.line(), 0, count);
        if (people.isEmpty()) {
            return draft.refuse("refused.redis-nobody-waits", keys.line()).preview();
        }
        var active = redis().active().size(keys);
        draft.messages(people.size())
                .fingerprint(String.join(BETWEEN, users(people)))
                .plain("effect.redis-admit", people.size(), active, active + people.size())
                .plain("effect.redis-admit.processing", keys.processing(), ACTIVE_FOR.toMinutes())
                .held("effect.redis-admit.safe");
        if (active + people.size() > ACTIVE_LIMIT) {
            draft.care("effect.redis-admit.limit", ACTIVE_LIMIT);
        }
        return draft.care("effect.redis-admit.no-undo")
                .table(Table.of(
                        COLUMNS,
                        people.stream()
                                .map(who -> List.of(
                                        Long.toString(who.rank()), who.user(), Cells.time(Cells.timeOf(who.score()))))
                                .toList()))
                .vendor("redis-cli")
                .vendor("MULTI")
                .vendor("SADD " + keys.active() + " USER…")
                .vendor("HSET " + keys.expiry() + " USER MILLIS…")
                .vendor("SADD " + keys.processing() + " USER…")
                .vendor("ZREM " + keys.line() + " USER…")
                .vendor("EXEC")
                .preview();
    }

    private static List<String> users(List<Waiter> people) {
        return people.stream().map(Waiter::user).toList();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var keys = keys(preview.inputs());
        var people = List.of(preview.fingerprint().split(BETWEEN, -1));
        if (!redis().line().admit(keys, people, start.plus(ACTIVE_FOR))) {
            throw outdated("outdated.redis-head", keys.line());
        }
        return done(preview, start, people.size(), Text.of("receipt.redis-admit", people.size(), keys.line()));
    }
}
