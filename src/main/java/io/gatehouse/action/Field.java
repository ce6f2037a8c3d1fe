package io.gatehouse.action;

import java.util.List;

/// One thing to fill in. Its translations are `field.<id>` (label) and `field.<id>.help`; on the command line it is
/// the option `--<id>`, or a positional parameter for the first one that is [Kind#TARGET].
///
/// @param choices what can be chosen, for [Kind#CHOICE]; empty otherwise
/// @param initial what stands there before anybody typed, "" for nothing
/// @param section under which heading of a long form it is folded away (`section.<id>`), "" for what everybody fills in
public record Field(String id, Kind kind, boolean required, List<String> choices, String initial, String section) {

    /// How a field is filled in and checked.
    public enum Kind {
        /// The queue or exchange that the action is about.
        TARGET,
        TEXT,
        /// Text of several lines.
        LINES,
        /// A whole number, 0 or more.
        INTEGER,
        CHOICE,
        /// `true` or `false`.
        FLAG
    }

    public Field {
        choices = List.copyOf(choices);
    }

    private Field(String id, Kind kind, boolean required, List<String> choices, String initial) {
        this(id, kind, required, choices, initial, "");
    }

    /// The same field under a heading of its form.
    public Field in(String heading) {
        return new Field(id, kind, required, choices, initial, heading);
    }

    public static Field target(String id) {
        return new Field(id, Kind.TARGET, true, List.of(), "");
    }

    /// A target that is filled in already.
    public static Field target(String id, String initial) {
        return new Field(id, Kind.TARGET, true, List.of(), initial);
    }

    public static Field required(String id, String initial) {
        return new Field(id, Kind.TEXT, true, List.of(), initial);
    }

    public static Field text(String id, String initial) {
        return new Field(id, Kind.TEXT, false, List.of(), initial);
    }

    public static Field lines(String id) {
        return new Field(id, Kind.LINES, false, List.of(), "");
    }

    public static Field integer(String id, String initial) {
        return new Field(id, Kind.INTEGER, false, List.of(), initial);
    }

    public static Field choice(String id, List<String> choices) {
        return new Field(id, Kind.CHOICE, true, choices, choices.getFirst());
    }

    public static Field flag(String id, boolean initial) {
        return new Field(id, Kind.FLAG, false, List.of(), String.valueOf(initial));
    }
}
