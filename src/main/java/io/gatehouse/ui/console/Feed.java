package io.gatehouse.ui.console;

/// Where a screen gets something larger than a number from.
@FunctionalInterface
public interface Feed<T> {

    /// The newest look. Cheap, never blocks; a screen asks about once per second while it is shown, so that an
    /// implementation may rest while nobody asks.
    Snapshot<T> latest();

    /// A feed of what this deployment does not have.
    static <T> Feed<T> none() {
        return Snapshot::nothingYet;
    }
}
