package io.gatehouse.domain.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something about a scenario that can be varied for one run. Values are written as in scenario files.
///
/// @param id in kebab case; its words in the window are `simulator.vary.<id>`
/// @param least the smallest amount that can be used; times in milliseconds
/// @param most the largest one
/// @param choices what can be chosen, of a choice
/// @param usual what the scenario itself says; "" where it says no single value
public record Variation(String id, Kind kind, double least, double most, List<String> choices, String usual) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    /// How a value is written.
    public enum Kind {
        /// A whole number.
        COUNT,
        /// A number with or without a fraction.
        NUMBER,
        /// A time: `500ms`, `60s`, `5m`, `2h`.
        TIME,
        /// One of the choices.
        CHOICE
    }

    /// Why a value cannot be used.
    public enum Fault {
        NOT_A_NUMBER,
        NOT_WHOLE,
        NOT_A_TIME,
        OUT_OF_RANGE,
        NOT_A_CHOICE
    }

    public Variation {
        choices = List.copyOf(choices);
    }

    public static Variation count(String id, long least, long most, String usual) {
        return new Variation(id, Kind.COUNT, least, most, List.of(), usual);
    }

    public static Variation number(String id, double least, double most, String usual) {
        return new Variation(id, Kind.NUMBER, least, most, List.of(), usual);
    }

    /// A time between two, in milliseconds.
    public static Variation time(String id, long least, long most, String usual) {
        return new Variation(id, Kind.TIME, least, most, List.of(), usual);
    }

    public static Variation choice(String id, List<String> choices, String usual) {
        return new Variation(id, Kind.CHOICE, 0, 0, choices, usual);
    }

    /// What is wrong with that value; empty when it can be used.
    public Optional<Fault> fault(String value) {
        var text = value.strip();
        if (kind == Kind.CHOICE) {
            return choices.contains(text) ? Optional.empty() : Optional.of(Fault.NOT_A_CHOICE);
        }
        double amount;
        try {
            amount = amount(text);
        } catch (NumberFormatException _) {
            return Optional.of(kind == Kind.TIME ? Fault.NOT_A_TIME : Fault.NOT_A_NUMBER);
        }
        if (kind == Kind.COUNT && amount != Math.rint(amount)) {
            return Optional.of(Fault.NOT_WHOLE);
        }
        return amount >= least && amount <= most ? Optional.empty() : Optional.of(Fault.OUT_OF_RANGE);
    }

    /// The number that the value stands for, of a time its milliseconds.
    ///
    /// @throws NumberFormatException when it stands for none
    public double amount(String value) {
        var text = value.strip();
        if (kind != Kind.TIME) {
            return Double.parseDouble(text);
        }
        var parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new NumberFormatException("a time is written 500ms, 60s, 5m or 2h, not " + text);
        }
        return (double) Long.parseLong(parts.group(1)) * MILLIS.getOrDefault(parts.group(2), 1L);
    }
}
