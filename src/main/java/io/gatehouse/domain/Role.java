package io.gatehouse.domain;

/// What the person who uses a profile may do. Each includes the ones before it.
public enum Role {
    /// Looks.
    VIEWER,
    /// Does what an incident asks for: replay, purge, declare, move, reset.
    OPERATOR,
    /// Deletes, and changes how a broker is set up.
    ADMIN;

    /// Whether this one may do what the other may.
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
