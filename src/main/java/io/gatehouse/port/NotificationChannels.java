package io.gatehouse.port;

import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import java.util.Optional;

/// Makes channels as settings say. May be called from any thread; may read a file.
@FunctionalInterface
public interface NotificationChannels {

    /// The channel of that kind, empty when the settings have it switched off.
    ///
    /// @throws Unusable when it is switched on and its settings cannot be used
    Optional<NotificationChannel> open(NotificationKind kind, NotificationSettings settings);

    /// Settings of a channel that cannot be used; the message names the field and what to do, and holds no secret.
    final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final NotificationKind kind;

        public Unusable(NotificationKind kind, String why) {
            super(why);
            this.kind = kind;
        }

        public NotificationKind kind() {
            return kind;
        }
    }
}
