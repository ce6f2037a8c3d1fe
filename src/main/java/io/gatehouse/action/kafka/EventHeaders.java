package io.gatehouse.action.kafka;

import io.gatehouse.domain.KafkaEvent;
import io.gatehouse.domain.KafkaEvent.Header;
import io.gatehouse.domain.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what a replayed event bears beyond what it bore: where it stood first, and which replay it came with.
final class EventHeaders {

    static final String REPLAY_ID = "gatehouse-replay-id";
    static final String ORIGIN_TOPIC = "gatehouse-origin-topic";
    static final String ORIGIN_PARTITION = "gatehouse-origin-partition";
    static final String ORIGIN_OFFSET = "gatehouse-origin-offset";

    private EventHeaders() {}

    /// The headers of the event that is written. One that was replayed before keeps its first origin.
    static List<Header> replayed(KafkaEvent event, String replayId) {
        var headers = new ArrayList<Header>();
        for (var header : event.content().headers()) {
            if (!header.name().equals(REPLAY_ID)) {
                headers.add(header);
            }
        }
        if (headers.stream().noneMatch(header -> header.name().equals(ORIGIN_TOPIC))) {
            headers.add(header(ORIGIN_TOPIC, event.partition().topic()));
            headers.add(
                    header(ORIGIN_PARTITION, String.valueOf(event.partition().partition())));
            headers.add(header(ORIGIN_OFFSET, String.valueOf(event.offset())));
        }
        headers.add(header(REPLAY_ID, replayId));
        return headers;
    }

    private static Header header(String name, String value) {
        return new Header(name, Optional.of(Octets.of(value.getBytes(StandardCharsets.UTF_8))));
    }
}
