package io.gatehouse.metric;

/// What a metric has to say of one subject: a value in the metric's unit, or why there is none.
public sealed interface Measurement {

    /// The key, queue, group, node or service that was measured.
    String subject();

    /// A number in the metric's unit.
    record Value(String subject, double value) implements Measurement {}

    /// The subject is there and holds no such number; `why` is for people.
    record Missing(String subject, String why) implements Measurement {}
}
