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
import io.gatehouse.port.RedisStreams.Position;
import java.util.List;
import java.util.Map;

/// Has a group of a stream go on behind another entry; where it stood is kept for the way back.
final class GroupPositionAction extends OnRedis {

    private static final List<String> COLUMNS = List.of("stream-group", "position-before", "position-after");
    private static final String POSITION = "position";

    GroupPositionAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-group-position",
                        Subject.STREAM,
                        Impact.CHANGE,
                        List.of(StreamForm.stream(), StreamForm.group(), Field.required(POSITION, ""))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var stream = inputs.required(StreamForm.STREAM);
        var group = inputs.required(StreamForm.GROUP);
        var position = position(inputs);
        var draft = draft(inputs, stream);
        var found = redis().streams().groups(stream).stream()
                .filter(it -> it.group().equals(group))
                .findFirst();
        if (found.isEmpty()) {
            return draft.refuse("refused.redis-no-group", stream, group).preview();
        }
        var before = found.get().lastDelivered();
        if (before.equals(position)) {
            draft.refuse("refused.redis-same-position", group, position);
        }
        return draft.fingerprint(before)
                .care("effect.redis-group-position", group, position)
                .care("effect.redis-group-position.repeats")
                .held("effect.redis-group-position.kept", before)
                .table(Table.of(COLUMNS, List.of(List.of(group, before, position))))
                .vendor(RedisCli.line("XGROUP", "SETID", stream, group, position))
                .preview();
    }

    private static String position(Inputs inputs) {
        var position = inputs.required(POSITION).strip();
        if (!position.matches("\\$|\\d+(-\\d+)?")) {
            throw new InvalidInput(POSITION, Text.of("invalid.redis-position", position));
        }
        return position;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var group = preview.inputs().required(StreamForm.GROUP);
        var before = new Position(group, preview.fingerprint());
        var after = position(preview.inputs());
        if (!redis().streams().setPosition(preview.target(), before, after)) {
            throw outdated("outdated.redis-position", group);
        }
        return done(preview, start, 1, Text.of("receipt.redis-group-position", group, after, before.lastDelivered()))
                .with(new Undo(
                        id(),
                        new Inputs(Map.of(
                                StreamForm.STREAM,
                                preview.target(),
                                StreamForm.GROUP,
                                group,
                                POSITION,
                                before.lastDelivered()))));
    }
}
