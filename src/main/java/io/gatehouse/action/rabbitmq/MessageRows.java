package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Table;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.port.RabbitMessage;
import io.gatehouse.replay.Death;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects messages as rows: as text, so that no body outlives the look at it. Used by one thread.
final class MessageRows {

    static final List<String> COLUMNS =
            List.of("position", "routing-key", "exchange", "size-bytes", "properties", "headers", "death", "body");

    private static final int LONGEST = 4_096;
    private static final String NONE = "–";

    private final int most;
    private final List<List<String>> rows = new ArrayList<>();
    private long count;

    /// @param most rows that are kept; the others are counted
    MessageRows(int most) {
        this.most = most;
    }

    /// Adds one.
    ///
    /// @param position in the queue, counted from 1
    void add(long position, RabbitMessage message) {
        if (count++ >= most) {
            return;
        }
        rows.add(List.of(
                place(position, message),
                message.routingKey(),
                message.exchange().isEmpty() ? ReplayForm.DEFAULT_EXCHANGE : message.exchange(),
                String.valueOf(message.body().length),
                json(message.properties()),
                json(message.headers()),
                Death.last(message.headers()).map(MessageRows::words).orElse(NONE),
                BodyText.of(message.body())));
    }

    private static String place(long position, RabbitMessage message) {
        var offset = message.headers().get("x-stream-offset");
        return offset == null ? String.valueOf(position) : "@" + offset;
    }

    private static String words(Death death) {
        return death.reason().orElse(NONE) + " ×" + death.count() + ", "
                + death.queue().orElse(NONE);
    }

    // As JSON that "edit" and "send" take back.
    private static String json(Map<String, Object> values) {
        var shown = new TreeMap<>(values);
        shown.remove(Death.HEADER);
        shown.remove(DeliveryLimit.COUNT_HEADER);
        if (shown.isEmpty()) {
            return NONE;
        }
        var text = HeaderJson.text(shown);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    /// How many were added.
    long count() {
        return count;
    }

    Table table() {
        return new Table(COLUMNS, rows, count - rows.size());
    }
}
