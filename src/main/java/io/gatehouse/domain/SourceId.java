package io.gatehouse.domain;

/// One system that is polled by itself: a broker of the profile, or one of its services by name.
///
/// @param name "" for a broker, of which a profile has at most one of a kind
public record SourceId(Broker kind, String name) {

    public static SourceId of(Broker kind) {
        return new SourceId(kind, "");
    }

    public static SourceId service(String name) {
        return new SourceId(Broker.SERVICE, name);
    }

    /// What people call it.
    public String displayName() {
        return name.isEmpty() ? kind.displayName() : name;
    }
}
