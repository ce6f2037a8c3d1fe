package io.gatehouse.domain;

/// The Redis keys between waiting and having a ticket: a sorted set by arrival, a set of those let in, and beside that
/// a hash of the times at which they lose their place and a set of those whose request is not confirmed yet.
public record AdmissionKeys(String line, String active) {

    /// Hash: user to milliseconds since 1970.
    public String expiry() {
        return active + ":expiry";
    }

    /// Set of users who were let in and whose request no broker has confirmed.
    public String processing() {
        return active + ":processing";
    }
}
