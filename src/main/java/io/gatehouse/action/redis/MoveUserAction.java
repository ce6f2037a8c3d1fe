package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Table;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RedisLine.Waiter;
import java.util.List;
import java.util.Map;

/// Gives somebody another place in the line; the score they had is kept for the way back.
final class MoveUserAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("user", "rank-before", "rank-after", "score-before");
    private static final String PLACE = "place";
    private static final String RANK = "rank";
    private static final String FRONT = "front";
    private static final String BACK = "back";

    MoveUserAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-move-user",
                        Subject.WAITING_ROOM,
                        Impact.CHANGE,
                        UserForm.fields(
                                ports,
                                Field.choice(PLACE, List.of(FRONT, BACK, RANK, UserForm.SCORE)),
                                Field.integer(RANK, ""),
                                Field.text(UserForm.SCORE, ""))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var user = inputs.required(UserForm.USER);
        var line = keys(inputs).line();
        var draft = draft(inputs, user);
        var toScore = byScore(inputs);
        var size = redis().line().size(line);
        var wanted = toScore ? 0 : Math.min(rank(inputs, size), size);
        var found = redis().line().find(line, user);
        if (found.isEmpty()) {
            return draft.refuse("refused.redis-not-waiting", user, line).preview();
        }
        var who = found.get();
        draft.fingerprint(Cells.score(who.score()));
        if (toScore) {
            var score = Cells.score(UserForm.score(inputs));
            return draft.plain("effect.redis-move-user.score", user, score, who.rank())
                    .vendor(RedisCli.line("ZADD", line, "XX", score, user))
                    .preview();
        }
        if (wanted == who.rank()) {
            return draft.refuse("refused.redis-same-place", user, wanted).preview();
        }
        draft.plain("effect.redis-move-user", user, who.rank(), wanted, size)
                .held("effect.redis-move-user.kept", Cells.score(who.score()))
                .vendor(RedisCli.line("ZADD", line, "XX", "NEW-SCORE", user))
                .table(Table.of(
                        COLUMNS,
                        List.of(List.of(
                                user, Long.toString(who.rank()), Long.toString(wanted), Cells.score(who.score())))));
        if (wanted < who.rank()) {
            draft.care("effect.redis-move-user.overtakes", who.rank() - wanted);
        }
        return draft.preview();
    }

    private static boolean byScore(Inputs inputs) {
        return inputs.text(PLACE).orElse(FRONT).equals(UserForm.SCORE);
    }

    private static long rank(Inputs inputs, long size) {
        return switch (inputs.text(PLACE).orElse(FRONT)) {
            case FRONT -> 1;
            case BACK -> size;
            default ->
                inputs.integer(RANK).stream()
                        .filter(rank -> rank > 0)
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(RANK, Text.of("invalid.at-least-one")));
        };
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var inputs = preview.inputs();
        var user = preview.target();
        var line = keys(inputs).line();
        var before = new Waiter(user, 0, Double.parseDouble(preview.fingerprint()));
        var moved = byScore(inputs)
                ? redis().line().moveToScore(line, before, UserForm.score(inputs))
                : redis().line()
                        .moveToRank(line, before, rank(inputs, Long.MAX_VALUE))
                        .isPresent();
        if (!moved) {
            throw outdated("outdated.redis-place", user);
        }
        return done(preview, start, 1, Text.of("receipt.redis-move-user", user, placeNow(line, user)))
                .with(new Undo(
                        id(),
                        new Inputs(Map.of(
                                UserForm.USER,
                                user,
                                PLACE,
                                UserForm.SCORE,
                                UserForm.SCORE,
                                preview.fingerprint(),
                                "line",
                                line))));
    }

    // The user is moved: that nobody tells the place any more must not hide it, nor the way back.
    private String placeNow(String line, String user) {
        try {
            return redis().line()
                    .find(line, user)
                    .map(it -> Long.toString(it.rank()))
                    .orElse(UNKNOWN);
        } catch (BrokerException e) {
            return UNKNOWN;
        }
    }
}
