package io.gatehouse.port;

import io.gatehouse.domain.SecretRef;
import java.util.Optional;

/// Finds the password behind a reference, anew each time it is asked. May be called from any thread; may read a file.
@FunctionalInterface
public interface Secrets {

    /// The secret, empty when none is needed.
    ///
    /// @param field where the reference stands, such as `rabbitmq.password`, for the error's text
    /// @throws Missing when the environment variable or the file is not there
    Optional<String> resolve(String field, SecretRef reference);

    /// A secret that is not where its reference says; the message names the field and what to do.
    final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Missing(String field, String what) {
            super(field + ": " + what);
        }
    }
}
