package io.gatehouse.replay;

import java.util.List;
import java.util.Map;

/// What a replay left where it was.
///
/// @param counts how many for which reason
/// @param words the broker's own words for the first one of each reason that has any
/// @param messages the first ones, but for those that a filter left out
public record HeldBack(Map<Held, Long> counts, Map<Held, String> words, List<HeldMessage> messages) {
    public HeldBack {
        counts = Map.copyOf(counts);
        words = Map.copyOf(words);
        messages = List.copyOf(messages);
    }
}
