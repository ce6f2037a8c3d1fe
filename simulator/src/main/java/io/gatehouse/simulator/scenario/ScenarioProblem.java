package io.gatehouse.simulator.scenario;

/// Something in a scenario that is not as it must be.
///
/// @param line from 1, 0 when it cannot be told
/// @param column from 1, 0 when it cannot be told
/// @param field the way to it, `load.arrivals.perSecond`; empty for the whole file
/// @param words what is wrong with it
public record ScenarioProblem(int line, int column, String field, String words) {

    /// As compilers write it, so that editors find the place: `line:column: field: words`.
    @Override
    public String toString() {
        var place = line == 0 ? "" : line + ":" + column + ": ";
        return place + (field.isEmpty() ? "" : field + ": ") + words;
    }
}
