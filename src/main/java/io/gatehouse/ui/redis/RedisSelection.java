package io.gatehouse.ui.redis;

import io.gatehouse.action.Inputs;
import io.gatehouse.domain.KeyState;
import io.gatehouse.port.RedisSeats;
import io.gatehouse.ui.console.Looked;
import io.gatehouse.ui.redis.RedisRows.StreamRow;
import java.util.HashMap;
import java.util.Map;

/// What is selected on Redis' screen, by the ids of the fields of actions that it is filled in to. FX thread only.
final class RedisSelection {

    private static final String SEATS = RedisSeats.stateKey("");

    private final Map<String, String> fields = new HashMap<>();

    void stream(StreamRow row) {
        fields.put("stream-key", row.stream());
        row.group().ifPresent(group -> fields.put("stream-group", group.name()));
    }

    void key(Looked<KeyState> key) {
        var name = key.name();
        switch (key.value().map(KeyState::type).orElse("")) {
            case "list" -> fields.put("list", name);
            case "zset" -> fields.put("line", name);
            default -> {
                if (name.startsWith(SEATS)) {
                    fields.put("seat", name.substring(SEATS.length()));
                }
            }
        }
    }

    void bullQueue(String name) {
        fields.put("bull-queue", name);
    }

    Inputs inputs() {
        return new Inputs(fields);
    }
}
