package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisStreams.Pending;
import io.gatehouse.port.RedisStreams.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Shows what was delivered by a stream's groups and not acknowledged.
final class PendingAction extends OnRedis {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    PendingAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-pending",
                        Subject.STREAM,
                        Impact.LOOK,
                        List.of(
                                StreamForm.stream(),
                                Field.text(StreamForm.GROUP, ""),
                                Field.text(StreamForm.CONSUMER, ""),
                                Field.integer(COUNT, String.valueOf(USUAL)))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var stream = inputs.required(StreamForm.STREAM);
        var count = count(inputs, USUAL, MOST);
        var draft = draft(inputs, stream);
        var groups = groups(inputs);
        if (groups.isEmpty()) {
            draft.refuse(
                    "refused.redis-no-group",
                    stream,
                    inputs.text(StreamForm.GROUP).orElse("*"));
        }
        groups.forEach(group ->
                draft.vendor(RedisCli.line("XPENDING", stream, group.group(), "-", "+", Integer.toString(count))));
        return draft.preview();
    }

    private List<Position> groups(Inputs inputs) {
        var wanted = inputs.text(StreamForm.GROUP);
        return redis().streams().groups(inputs.required(StreamForm.STREAM)).stream()
                .filter(group -> wanted.isEmpty() || wanted.get().equals(group.group()))
                .toList();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var inputs = preview.inputs();
        var most = count(inputs, USUAL, MOST);
        var found = new ArrayList<Pending>();
        for (var group : groups(inputs)) {
            if (found.size() < most) {
                found.addAll(redis().streams()
                        .pending(
                                preview.target(),
                                group.group(),
                                inputs.text(StreamForm.CONSUMER),
                                Duration.ZERO,
                                most - found.size()));
            }
        }
        var fact = found.size() < most
                ? Text.of("receipt.redis-pending", found.size(), preview.target())
                : Text.of("receipt.redis-pending.first", found.size(), preview.target());
        return done(preview, start, found.size(), fact).with(StreamForm.table(found, 0));
    }
}
