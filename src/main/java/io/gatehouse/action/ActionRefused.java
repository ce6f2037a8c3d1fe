package io.gatehouse.action;

/// The program itself refuses to execute: a read-only profile, a preview that says it cannot be done, no audit log.
/// Nothing was sent.
public final class ActionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public ActionRefused(Text reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /// Why, for people.
    public Text reason() {
        return reason;
    }
}
