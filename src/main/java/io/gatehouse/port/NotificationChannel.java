package io.gatehouse.port;

import io.gatehouse.domain.Severity;
import java.time.Instant;
import java.util.List;

/// A way to tell people of alarms who do not look at the window. Called from any one thread at a time; blocks a bounded
/// time.
public interface NotificationChannel extends AutoCloseable {

    /// What it is called in logs and on the screen.
    String name();

    /// Delivers, or says why not.
    ///
    /// @throws NotDelivered in the receiver's own words, without any secret
    void send(Notification notification);

    /// Frees what sending needed; nothing is sent afterwards.
    @Override
    default void close() {}

    /// What is told, in the user's language.
    ///
    /// @param profile which deployment it is about
    /// @param title the worst alarm, or how many there are
    /// @param lines one per alarm, at most ten
    /// @param alarms how many there are
    record Notification(String profile, Severity severity, String title, List<String> lines, int alarms, Instant at) {
        public Notification {
            lines = List.copyOf(lines);
        }
    }

    /// The receiver did not take it.
    final class NotDelivered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean worthRetrying;

        public NotDelivered(String why, boolean worthRetrying) {
            super(why);
            this.worthRetrying = worthRetrying;
        }

        /// False when the same notification would be refused again.
        public boolean isWorthRetrying() {
            return worthRetrying;
        }
    }
}
