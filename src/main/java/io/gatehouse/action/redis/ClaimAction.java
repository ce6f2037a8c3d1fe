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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Hands entries that nobody works on to another consumer. Their deliveries are not counted up: that happens when the
/// new owner reads them.
final class ClaimAction extends OnRedis {

    private static final String IDLE = "idle-seconds";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final Duration IDLE_USUALLY = Duration.ofMinutes(1);

    ClaimAction(ActionPorts ports) {
        super(
                ports,
                new Face(
                        "redis-claim",
                        Subject.STREAM,
                        Impact.CHANGE,
                        List.of(
                                StreamForm.stream(),
                                StreamForm.group(),
                                Field.required(StreamForm.CONSUMER, ""),
                                Field.integer(IDLE, String.valueOf(IDLE_USUALLY.toSeconds())),
                                Field.integer(COUNT, String.valueOf(USUAL)))));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var stream = inputs.required(StreamForm.STREAM);
        var group = inputs.required(StreamForm.GROUP);
        var consumer = inputs.required(StreamForm.CONSUMER);
        var idle = Duration.ofSeconds(inputs.integer(IDLE).orElse(IDLE_USUALLY.toSeconds()));
        var draft = draft(inputs, stream);
        if (redis().streams().groups(stream).stream().noneMatch(it -> it.group().equals(group))) {
            return draft.refuse("refused.redis-no-group", stream, group).preview();
        }
        var entries =
                redis().streams().pending(stream, group, Optional.empty(), idle, count(inputs, USUAL, MOST)).stream()
                        .filter(entry -> !entry.consumer().equals(consumer))
                        .toList();
        if (entries.isEmpty()) {
            draft.refuse("refused.redis-none-idle", group, idle.toSeconds());
        }
        return draft.messages(entries.size())
                .fingerprint(StreamForm.fingerprint(entries))
                .plain("effect.redis-claim", entries.size(), consumer)
                .care("effect.redis-claim.reads", consumer)
                .care("effect.redis-claim.twice")
                .table(StreamForm.table(entries, 0))
                .vendor(RedisCli.line(
                        "XAUTOCLAIM",
                        stream,
                        group,
                        consumer,
                        Long.toString(idle.toMillis()),
                        "0",
                        "COUNT",
                        Integer.toString(entries.size()),
                        "JUSTID"))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var group = preview.inputs().required(StreamForm.GROUP);
        var consumer = preview.inputs().required(StreamForm.CONSUMER);
        var entries = StreamForm.entries(group, preview.fingerprint());
        if (!redis().streams().claim(preview.target(), group, consumer, entries)) {
            throw outdated("outdated.redis-pending", group);
        }
        return done(preview, start, entries.size(), Text.of("receipt.redis-claim", entries.size(), consumer));
    }
}
