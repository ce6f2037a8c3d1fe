package io.gatehouse.simulator.event;

import java.util.function.Function;

/// One kind of event, by the field that names it in a scenario.
///
/// @param name the field, `freeze`
/// @param reader makes the event of the field's value, which the schema has checked
public record EventKind(String name, Function<EventFields, RunEvent> reader) {}
