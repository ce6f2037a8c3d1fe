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
import io.gatehouse.port.RedisLists.End;
import java.util.List;
import java.util.Map;

/// Moves elements from one list to another: their number is fixed and their order stays.
final class ListMoveAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("list", "size-before", "size-after");
    private static final String LIST = "list";
    private static final String TO = "to-list";
    private static final String END = "list-end";
    private static final String HEAD = "head";
    private static final String TAIL = "tail";
    private static final int MOST = 10_000;

    ListMoveAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-list-move",
                        Subject.LIST,
                        Impact.CHANGE,
                        List.of(
                                Field.target(LIST),
                                Field.required(TO, ""),
                                Field.integer(COUNT, "1"),
                                Field.choice(END, List.of(HEAD, TAIL)))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var from = inputs.required(LIST);
        var to = inputs.required(TO);
        var count = count(inputs, 1, MOST);
        var end = end(inputs);
        if (from.equals(to)) {
            throw new InvalidInput(TO, Text.of("invalid.redis-same-list"));
        }
        var draft = draft(inputs, from);
        var size = redis().lists().size(from);
        var sizeThere = redis().lists().size(to);
        if (size < count) {
            return draft.refuse("refused.redis-short-list", from, size, count).preview();
        }
        return draft.messages(count)
                .fingerprint(redis().lists().digest(from, end, count))
                .plain(end == End.HEAD ? "effect.redis-list-move.head" : "effect.redis-list-move.tail", count, from, to)
                .held("effect.redis-list-move.order")
                .table(Table.of(
                        COLUMNS,
                        List.of(
                                List.of(from, Long.toString(size), Long.toString(size - count)),
                                List.of(to, Long.toString(sizeThere), Long.toString(sizeThere + count)))))
                .vendor(RedisCli.line(
                        "-r",
                        Integer.toString(count),
                        "LMOVE",
                        from,
                        to,
                        end == End.HEAD ? "LEFT" : "RIGHT",
                        end == End.HEAD ? "RIGHT" : "LEFT"))
                .preview();
    }

    private static End end(Inputs inputs) {
        return inputs.text(END).orElse(HEAD).equals(TAIL) ? End.TAIL : End.HEAD;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var inputs = preview.inputs();
        var from = preview.target();
        var to = inputs.required(TO);
        var count = count(inputs, 1, MOST);
        var end = end(inputs);
        if (!redis().lists().move(from, to, end, count, preview.fingerprint())) {
            throw outdated("outdated.redis-list", from);
        }
        return done(preview, start, count, Text.of("receipt.redis-list-move", count, from, to))
                .with(new Undo(
                        id(),
                        new Inputs(Map.of(
                                LIST,
                                to,
                                TO,
                                from,
                                COUNT,
                                String.valueOf(count),
                                END,
                                end == End.HEAD ? TAIL : HEAD))));
    }
}
