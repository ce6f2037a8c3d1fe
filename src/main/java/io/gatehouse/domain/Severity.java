package io.gatehouse.domain;

/// How bad a value is; the order is from harmless to worst, and [#UNKNOWN] is a state of its own, never "normal".
public enum Severity {
    NORMAL,
    UNKNOWN,
    WARNING,
    CRITICAL;

    /// The worse of two severities.
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
