package io.gatehouse.ui.console;

import io.gatehouse.domain.Profile;

/// Connects to what a profile names. Called on a virtual thread, may block.
@FunctionalInterface
public interface ConsoleOpener {

    /// Starts polling and returns at once or after the first answers. A broker that is down is no failure: it shows
    /// as unreachable.
    ///
    /// @throws IllegalArgumentException with a message for people when the profile cannot be used at all
    OpenedConsole open(Profile profile);

    /// Asks each broker of the profile once, for the "test connection" of the form; returns when all have answered.
    ///
    /// @throws io.gatehouse.port.BrokerException of the first broker that does not answer or refuses the login
    default void check(Profile profile) {}
}
