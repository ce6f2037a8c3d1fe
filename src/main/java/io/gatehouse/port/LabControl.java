package io.gatehouse.port;

import io.gatehouse.domain.Profile;
import java.util.function.Consumer;

/// Starts the throw-away brokers that the console offers on its first screen.
public interface LabControl {

    /// Starts the lab and its traffic, and blocks until both run.
    ///
    /// @param progress told in words what is being done, from any thread
    /// @return the profile to connect with
    /// @throws LabFailure with a message for people when a broker does not come up; nothing is left running then
    Profile start(Consumer<String> progress);

    /// A lab that did not start; the message holds the broker's last log lines.
    final class LabFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LabFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
