package io.gatehouse.domain;

import java.util.Map;
import java.util.OptionalDouble;

/// How much one published counter has grown within a stretch of time.
///
/// @param grown never negative, a counter that was set back counts from 0; empty before the second look
public record Growth(Map<String, String> labels, OptionalDouble grown) {

    public Growth {
        labels = Map.copyOf(labels);
    }

    /// The label's value, "" when there is no such label.
    public String label(String label) {
        return labels.getOrDefault(label, "");
    }
}
