package io.gatehouse.action;

/// What an action leaves behind on a broker; decides what it has to pass before it runs.
public enum Impact {
    /// Nothing: it runs without a confirmation, in read-only profiles too, and is not in the audit log.
    LOOK,
    /// A trace on what it looks at, as a delivery count or an order; confirmed with one button.
    TOUCH,
    /// Something else than before; confirmed as the environment demands.
    CHANGE
}
