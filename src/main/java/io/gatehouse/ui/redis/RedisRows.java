package io.gatehouse.ui.redis;

import io.gatehouse.domain.KeyState;
import io.gatehouse.domain.StreamState;
import io.gatehouse.ui.console.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the tables of Redis' screen have lines of.
final class RedisRows {

    private RedisRows() {}

    /// A stream and one of its groups; a stream without groups has one line without a group.
    record StreamRow(String stream, Optional<StreamState> state, Optional<StreamState.Group> group, String why) {

        String key() {
            return stream + group.map(it -> "/" + it.name()).orElse("");
        }
    }

    static List<StreamRow> streams(List<Looked<StreamState>> streams) {
        var rows = new ArrayList<StreamRow>();
        for (var looked : streams) {
            var groups = looked.value().map(StreamState::groups).orElse(List.of());
            groups.forEach(group -> rows.add(new StreamRow(looked.name(), looked.value(), Optional.of(group), "")));
            if (groups.isEmpty()) {
                rows.add(new StreamRow(looked.name(), looked.value(), Optional.empty(), looked.why()));
            }
        }
        return rows;
    }

    /// The key's type where there is such a key.
    static Optional<KeyState> existing(Looked<KeyState> looked) {
        return looked.value().filter(KeyState::exists);
    }
}
