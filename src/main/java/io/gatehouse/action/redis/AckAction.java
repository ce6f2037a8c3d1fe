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
import io.gatehouse.action.Text;
import io.gatehouse.port.RedisStreams.Pending;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Acknowledges entries for their consumers, so that nobody gets them again.
final class AckAction extends OnRedis {

    private static final String ENTRIES = "entries";
    private static final int MOST = 1_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    AckAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-ack",
                        Subject.STREAM,
                        Impact.CHANGE,
                        List.of(StreamForm.stream(), StreamForm.group(), Field.required(ENTRIES, ""))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var stream = inputs.required(StreamForm.STREAM);
        var group = inputs.required(StreamForm.GROUP);
        var ids = ids(inputs);
        var draft = draft(inputs, stream);
        if (redis().streams().groups(stream).stream().noneMatch(it -> it.group().equals(group))) {
            return draft.refuse("refused.redis-no-group", stream, group).preview();
        }
        var entries = ids.stream()
                .flatMap(id -> redis().streams().pending(stream, group, id).stream())
                .toList();
        if (entries.isEmpty()) {
            draft.refuse("refused.redis-not-pending", group);
        }
        if (entries.size() < ids.size()) {
            draft.held("effect.redis-ack.not-pending", ids.size() - entries.size());
        }
        return draft.messages(entries.size())
                .fingerprint(StreamForm.fingerprint(entries))
                .care("effect.redis-ack", entries.size(), group)
                .care("effect.redis-ack.no-undo")
                .table(StreamForm.table(entries, 0))
                .vendor(RedisCli.line(Stream.concat(
                                Stream.of("XACK", stream, group),
                                entries.stream().map(Pending::id))
                        .toArray(String[]::new)))
                .preview();
    }

    private static List<String> ids(Inputs inputs) {
        var ids = BETWEEN.splitAsStream(inputs.required(ENTRIES))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.stream().anyMatch(id -> !id.matches("\\d+(-\\d+)?"))) {
            throw new InvalidInput(ENTRIES, Text.of("invalid.redis-entries"));
        }
        if (ids.size() > MOST) {
            throw new InvalidInput(ENTRIES, Text.of("invalid.redis-too-many", MOST));
        }
        return ids;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var group = preview.inputs().required(StreamForm.GROUP);
        var entries = StreamForm.entries(group, preview.fingerprint());
        if (!redis().streams().acknowledge(preview.target(), group, entries)) {
            throw outdated("outdated.redis-pending", group);
        }
        return done(preview, start, entries.size(), Text.of("receipt.redis-ack", entries.size(), group));
    }
}
