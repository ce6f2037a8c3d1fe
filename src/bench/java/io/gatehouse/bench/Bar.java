package io.gatehouse.bench;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a ratio is held against: at least or at most `level`.
public record Bar(@JsonValue double level, boolean atLeast) {

    public static Bar atLeast(double level) {
        return new Bar(level, true);
    }

    public static Bar atMost(double level) {
        return new Bar(level, false);
    }

    boolean isMetBy(double ratio) {
        return atLeast ? ratio >= level : ratio <= level;
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ") + level;
    }
}
