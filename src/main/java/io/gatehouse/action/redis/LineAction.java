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
import java.time.Duration;
import java.util.List;

/// Pages through the waiting room.
final class LineAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("rank", "user", "arrived", "waiting-for", "score");
    private static final int USUAL = 50;
    private static final int MOST = 500;

    LineAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-line",
                        Subject.WAITING_ROOM,
                        Impact.LOOK,
                        List.of(
                                Field.target(
                                        "line", ports.profile().names().redis().waitingRoom()),
                                Field.integer("skip", "0"),
                                Field.integer(COUNT, String.valueOf(USUAL)))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var line = keys(inputs).line();
        var skip = inputs.integer("skip").orElse(0);
        var count = count(inputs, USUAL, MOST);
        return draft(inputs, line)
                .vendor(RedisCli.line(
                        "ZRANGE", line, Long.toString(skip), Long.toString(skip + count - 1), "WITHSCORES"))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var inputs = preview.inputs();
        var line = keys(inputs).line();
        var size = redis().line().size(line);
        var skip = inputs.integer("skip").orElse(0);
        var people = redis().line().page(line, skip, count(inputs, USUAL, MOST));
        var rows = people.stream()
                .map(who -> {
                    var arrived = Cells.timeOf(who.score());
                    return List.of(
                            Long.toString(who.rank()),
                            who.user(),
                            Cells.time(arrived),
                            Cells.seconds(arrived.map(at -> Duration.between(at, start))),
                            Cells.score(who.score()));
                })
                .toList();
        var fact = size == 0 ? Text.of("receipt.redis-line.empty", line) : Text.of("receipt.redis-line", size, line);
        return done(preview, start, rows.size(), fact)
                .with(new Table(COLUMNS, rows, Math.max(0, size - skip - rows.size())));
    }
}
