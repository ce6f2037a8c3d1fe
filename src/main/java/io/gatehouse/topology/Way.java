package io.gatehouse.topology;

/// Messages go from one place to another.
///
/// @param key the binding's key, or the one that dead letters get; "" for none
public record Way(PlaceId from, PlaceId to, Kind kind, String key) {

    /// Why they go there.
    public enum Kind {
        BINDING,
        DEAD_LETTER,
        ALTERNATE
    }
}
