package io.gatehouse.simulator.adapter.socketio;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The user ids in what a client sent: one text or an array of texts, everything else left out.
final class UserIds {

    private static final int MOST = 1_000;
    private static final int LONGEST = 128;

    private UserIds() {}

    static List<String> in(@Nullable Object sent) {
        return all(sent)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(id -> !id.isBlank() && id.length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static Stream<?> all(@Nullable Object sent) {
        return sent instanceof Collection<?> several ? several.stream() : Stream.ofNullable(sent);
    }
}
