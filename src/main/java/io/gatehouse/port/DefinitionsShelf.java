package io.gatehouse.port;

import io.gatehouse.domain.Definitions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where RabbitMQ's definitions are kept, profile by profile, the oldest dropped when there are more than wanted. May
/// be
/// called from any thread; blocks on the disk.
public interface DefinitionsShelf {

    /// What is kept of a profile, newest first.
    List<Kept> kept(String profile);

    /// Keeps definitions.
    ///
    /// @param most how many are kept of that profile from now on, these included
    /// @throws NotKept when the disk does not take them
    Kept keep(String profile, Definitions definitions, Instant at, int most);

    /// Reads what was kept.
    ///
    /// @throws NotKept when it is not there any more or cannot be read
    Definitions open(String profile, Kept kept);

    /// Definitions that were kept.
    ///
    /// @param name by which people know them, in the order of time
    /// @param place where they are, for people
    record Kept(String name, Instant at, String place) {}

    /// A shelf that is always empty and takes nothing.
    static DefinitionsShelf none() {
        return new DefinitionsShelf() {
            @Override
            public List<Kept> kept(String profile) {
                return List.of();
            }

            @Override
            public Kept keep(String profile, Definitions definitions, Instant at, int most) {
                throw new NotKept("there is nowhere to keep definitions", null);
            }

            @Override
            public Definitions open(String profile, Kept kept) {
                throw new NotKept("there is nowhere to keep definitions", null);
            }
        };
    }

    /// The disk did not do it; the message says where and why.
    final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotKept(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
