package io.gatehouse.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One thing that is declared on RabbitMQ.
///
/// @param name of a binding: where from, where to, by which key
/// @param properties as the broker spells them: durable, arguments, pattern, … ; in the order of their names
public record Definition(Kind kind, String name, Map<String, Object> properties) {

    public Definition {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /// What kinds there are, in the order in which they can be made.
    public enum Kind {
        EXCHANGE,
        QUEUE,
        BINDING,
        POLICY
    }
}
