package io.gatehouse.action.redis;

import io.gatehouse.action.Field;
import io.gatehouse.action.Table;
import io.gatehouse.port.RedisStreams.Pending;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What the actions on a stream's pending entries have in common.
final class StreamForm {

    static final String STREAM = "stream-key";
    static final String GROUP = "stream-group";
    static final String CONSUMER = "consumer";
    static final List<String> COLUMNS = List.of("stream-group", "consumer", "entry", "idle", "deliveries");

    private StreamForm() {}

    static Field stream() {
        return Field.target(STREAM);
    }

    static Field group() {
        return Field.required(GROUP, "");
    }

    static Table table(List<Pending> entries, long more) {
        return new Table(
                COLUMNS,
                entries.stream()
                        .map(entry -> List.of(
                                entry.group(),
                                entry.consumer(),
                                entry.id(),
                                Cells.seconds(entry.idle()),
                                Long.toString(entry.deliveries())))
                        .toList(),
                more);
    }

    /// What a preview keeps of entries: what has to be the same.
    static String fingerprint(List<Pending> entries) {
        return entries.stream()
                .map(entry -> entry.id() + " " + entry.deliveries() + " " + entry.consumer())
                .collect(Collectors.joining("\n"));
    }

    /// What a preview kept.
    static List<Pending> entries(String group, String fingerprint) {
        return fingerprint
                .lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Pending(group, parts[0], parts[2], Duration.ZERO, Long.parseLong(parts[1])))
                .toList();
    }
}
