package io.gatehouse.ui.overview;

import java.util.List;
import java.util.Optional;

/// Which metric a card shows, which one beside it in the same chart, and in which colour of the palette.
record CardSpec(String metric, Optional<String> second, int colour) {

    /// The cards of the overview, in their order.
    static final List<CardSpec> ALL = List.of(
            new CardSpec("waiting-room", Optional.empty(), 1),
            new CardSpec("queue-depth", Optional.of("unacked"), 2),
            new CardSpec("consumers", Optional.empty(), 3),
            new CardSpec("dead-letters", Optional.empty(), 4),
            new CardSpec("kafka-lag", Optional.empty(), 1),
            new CardSpec("processing-time", Optional.empty(), 3));
}
