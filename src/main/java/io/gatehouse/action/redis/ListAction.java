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
import java.util.ArrayList;
import java.util.List;

/// Shows elements of a list without taking them.
final class ListAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("index", "element");
    private static final int USUAL = 50;
    private static final int MOST = 500;

    ListAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-list",
                        Subject.LIST,
                        Impact.LOOK,
                        List.of(
                                Field.target("list"),
                                Field.integer("skip", "0"),
                                Field.integer(COUNT, String.valueOf(USUAL)))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var list = inputs.required("list");
        var skip = inputs.integer("skip").orElse(0);
        var last = skip + count(inputs, USUAL, MOST) - 1;
        return draft(inputs, list)
                .vendor(RedisCli.line("LRANGE", list, Long.toString(skip), Long.toString(last)))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var list = preview.target();
        var skip = preview.inputs().integer("skip").orElse(0);
        var size = redis().lists().size(list);
        var rows = new ArrayList<List<String>>();
        for (var element : redis().lists().page(list, skip, count(preview.inputs(), USUAL, MOST))) {
            rows.add(List.of(Long.toString(skip + rows.size()), Cells.cut(element)));
        }
        var fact = size == 0 ? Text.of("receipt.redis-list.empty", list) : Text.of("receipt.redis-list", size, list);
        return done(preview, start, rows.size(), fact)
                .with(new Table(COLUMNS, rows, Math.max(0, size - skip - rows.size())));
    }
}
